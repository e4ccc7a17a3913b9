select title, price_cents from books where id = ?

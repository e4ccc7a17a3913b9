with sold as (select book, count(*) as copies from sales group by book)
select b.id, b.title, b.author, b.genre, b.published, b.price_cents,
       coalesce(mine.copies, 0) as sold,
       1 + (select count(*) from sold where sold.copies > coalesce(mine.copies, 0)) as place
from books b
left join sold mine on mine.book = b.id
where b.id = ?

select b.id, b.title, b.author, b.price_cents
from (
  select theirs.book, count(*) as times
  from sales mine
  join sales theirs on theirs.reader = mine.reader and theirs.book <> mine.book
  where mine.book = ?
  group by theirs.book
) together
join books b on b.id = together.book
order by together.times desc, b.id
fetch first 4 rows only

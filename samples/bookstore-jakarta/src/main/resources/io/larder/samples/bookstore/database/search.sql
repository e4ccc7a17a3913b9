-- Every book was sold once at least, so that no outer join is needed.
select b.id, b.title, b.author, b.price_cents
from sales s
join books b on b.id = s.book
where lower(b.title) like '%' || ? || '%' escape '!'
   or lower(b.author) like '%' || ? || '%' escape '!'
group by b.id, b.title, b.author, b.price_cents
order by count(*) desc, b.id
fetch first 12 rows only

create table if not exists books (
  id          bigint primary key,
  title       varchar(200) not null,
  author      varchar(100) not null,
  genre       varchar(40)  not null,
  published   int          not null,
  price_cents int          not null
);

-- One row a copy sold. It has grown, and nobody thought of an index on the book.
create table if not exists sales (
  reader int    not null,
  book   bigint not null
);

create index if not exists sales_by_reader on sales (reader);

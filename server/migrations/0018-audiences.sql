-- The audiences that systems register; each start adds what is new. What is for an audience references it, so that
-- nothing can be for one that does not exist.
create table audiences (name text primary key);
insert into audiences values ('everybody'), ('new_customers'), ('recipients');

alter table coupons drop constraint coupons_audience_check, add foreign key (audience) references audiences;

-- Goods name the template that their freight is computed by, and what a piece weighs.
alter table products add column freight_template_id text;
alter table skus add column weight_grams integer not null default 0 check (weight_grams >= 0);

-- Freight was one fee for each order, free from an amount. As a template that is a first piece at this fee and further
-- ones at none. Versions of the past are converted too, so that all of them fit the schema.
update settings set value = jsonb_build_object('templates', jsonb_build_array(jsonb_build_object(
    'id', 'default',
    'name', '默认',
    'by', 'piece',
    'rate', jsonb_build_object('first', 1, 'firstFen', value -> 'feeFen', 'more', 1, 'moreFen', 0),
    'freeFromFen', value -> 'freeFromFen',
    'regions', '[]'::jsonb,
    'notServed', '[]'::jsonb)))
  where key = 'freight';

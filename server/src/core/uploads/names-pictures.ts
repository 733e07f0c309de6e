import { type RawBuilder, sql } from 'kysely'

/** Where the core may name a picture of the shop. Of settings what holds now or will; of orders the goods as they were bought. */
export const namesPicturesOfCore: readonly ((now: Date) => RawBuilder<unknown>)[] = [
  () => sql`select image_urls::text || detail_image_urls::text || description as text from products`,
  () => sql`select image_url as text from skus where image_url is not null`,
  () => sql`select icon_url as text from categories where icon_url is not null`,
  () => sql`select image_url as text from order_lines where image_url is not null`,
  () => sql`select value::text as text from setting_drafts`,
  (now) => sql`
    select value::text as text from settings s where withdrawn_at is null and not exists (
      select from settings later where later.key = s.key and later.withdrawn_at is null and later.effective_from <= ${now}
        and (later.effective_from, later.version) > (s.effective_from, s.version))`,
]

import type { TranslatedLanguage } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'

/**
 * Texts of goods without words, a column `source` and its `hash`, each once. To be read by hash: for each text it looks up its
 * words and a product that has it. As a join with all words, PostgreSQL might read these from the first one on.
 */
export const untranslatedGoods = (language: TranslatedLanguage): RawBuilder<unknown> => sql`
  select found.source, w.source_hash as hash from texts_without_words w
  cross join lateral (
    select t.source from product_texts u join goods_texts t using (product_id, source_hash) where u.source_hash = w.source_hash limit 1
  ) as found
  where w.language = ${language}
    and (select true from translations t where (t.language, t.source_hash) = (w.language, w.source_hash)) is null`

export const countUntranslatedGoods = (language: TranslatedLanguage): RawBuilder<{ count: number }> => sql`
  select count(*)::integer as count from texts_without_words w
  where w.language = ${language} and ${hasProduct}
    and not exists (select from translations t where (t.language, t.source_hash) = (w.language, w.source_hash))`

const hasProduct = sql`exists (select from product_texts u where u.source_hash = w.source_hash)`

/**
 * Removes what a page would leave out: texts that no product has any more, and those that have words. Products that are written
 * at this moment may begin to have such a text, so where there are any the next night does it.
 */
export async function forgetUnusedTexts(tx: Tx): Promise<void> {
  await sql`
    do $$
    declare unused bytea[];
    begin
      select array_agg(distinct w.source_hash) into unused from texts_without_words w where not ${hasProduct};
      lock table product_texts in share mode nowait;
      with free as (
        select language, source_hash from texts_without_words w where source_hash = any (unused) and not ${hasProduct}
        for update skip locked
      )
      delete from texts_without_words w using free f where (w.language, w.source_hash) = (f.language, f.source_hash);
    exception when lock_not_available then null;
    end $$`.execute(tx)
  // With the lock of the words: who removes them meanwhile waits, and then brings the text back.
  await sql`
    with held as materialized (
      select t.language, t.source_hash from texts_without_words w join translations t using (language, source_hash)
      for key share of t skip locked
    ), free as (
      select w.language, w.source_hash from texts_without_words w join held using (language, source_hash) for update of w skip locked
    )
    delete from texts_without_words w using free f where (w.language, w.source_hash) = (f.language, f.source_hash)`.execute(
    tx,
  )
}

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type TranslatedLanguage, translatedLanguages } from '@haoli/contract'
import type { TSchema } from 'typebox'
import { importCatalogue } from '../src/core/catalogue/import-catalogue'
import { freightSetting } from '../src/core/freight/freight-setting'
import { labelSettings } from '../src/core/labels/label-settings'
import { deliverySetting } from '../src/core/pricing/delivery-promise'
import { searchWordsSetting } from '../src/core/search-text/search-words-setting'
import { saveSetting } from '../src/core/settings/change-setting'
import type { Deps } from '../src/core/system/deps'
import { saveTranslations } from '../src/core/translations/save-translations'
import { inTransaction } from '../src/platform/database/in-transaction'
import { afterSaleSetting } from '../src/systems/after-sales/after-sale-setting'
import { contactSetting } from '../src/systems/contact/contact-setting'
import { homeSetting } from '../src/systems/home/home-setting'
import { occasionSetting } from '../src/systems/presents/occasion-setting'
import { presentSetting } from '../src/systems/presents/present-setting'
import { searchSetting } from '../src/systems/search/search-setting'
import { seedAgencies } from './agencies/seed-agencies'
import { occasionsFor } from './occasions'
import { orderStockMoves } from './order-stock-moves'
import { seedPromoters } from './promoters/seed-promoters'
import { type DemoSeason, seasonAt } from './season'
import { seedAfterSales } from './seed-after-sales'
import { seedCoupons, seedPromoterCoupons } from './seed-coupons'
import { seedInvoices } from './seed-invoices'
import { seedLimitedPrices } from './seed-limited-prices'
import { seedVisits } from './seed-visits'

const file = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))
const json = async (name: string) => JSON.parse(await readFile(file(name), 'utf8'))

/**
 * Fills an empty shop: the catalogue through the same importer that a merchant uses, a few coupons, the home page, codes
 * at venues, plans for promoters and agencies, limited-time prices, after-sales, invoices,
 * visits of the last days. A shop that has products already is left as it is. Answers whether it did anything.
 */
export async function seedDemo({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<boolean> {
  const any = await db.selectFrom('products').select('id').limit(1).executeTakeFirst()
  if (any !== undefined) return false
  const now = clock.now()
  // The products come last: they are what says that the demo is there. A start that was broken off begins again.
  await seedCoupons(db, now)
  await seedTranslations(db, now)
  const { home, ...others } = await json('home.json')
  const settings = {
    ...others,
    home: inSeasons(home, now),
    ...(await json('labels.json')),
    freight: await json('freight.json'),
    delivery: await json('delivery.json'),
    afterSales: await json('after-sales.json'),
    contact: await json('contact.json'),
    occasions: occasionsFor(await json('occasions.json'), now),
  }
  const words = [labelSettings.recipient, labelSettings.occasion, searchWordsSetting]
  const presents = [presentSetting, occasionSetting]
  for (const setting of [
    homeSetting,
    searchSetting,
    freightSetting,
    deliverySetting,
    afterSaleSetting,
    contactSetting,
    ...presents,
    ...words,
  ]) {
    await saveSetting<TSchema>(db, setting, settings[setting.key], { now, by: '演示数据' })
  }
  const files = {
    products: () => createReadStream(file('products.json')),
    categories: () => createReadStream(file('categories.json')),
  }
  await importCatalogue(db, files, { now, allOrNothing: true })
  // Codes name their products. A start that is broken off right here has none, which a merchant can correct.
  await seedVenueCodes(db, now)
  await seedPromoters(db, now)
  await seedPromoterCoupons(db, now)
  await seedAgencies(db, now)
  await seedLimitedPrices(db, now)
  await seedAfterSales(db, now)
  await seedInvoices(db, now)
  await seedVisits(db, now)
  await orderStockMoves(db)
  return true
}

interface DemoHome {
  modules: { items?: { season?: DemoSeason }[] }[]
}

/** The home page as a setting: an item's season is the one that `now` lies in, or the next. */
const inSeasons = (home: DemoHome, now: Date) => ({
  ...home,
  modules: home.modules.map(({ items, ...module }) => ({
    ...module,
    ...(items && {
      items: items.map(({ season, ...item }) => ({ ...item, season: season ? seasonAt(season, now) : null })),
    }),
  })),
})

/** Of the texts that are in no file of the catalogue; goods and categories bring theirs. */
async function seedTranslations(db: Deps['db'], now: Date): Promise<void> {
  const languages: Record<TranslatedLanguage, Record<string, string>> = await json('translations.json')
  const items = translatedLanguages.flatMap((language) =>
    Object.entries(languages[language]).map(([source, words]) => ({ language, source, words })),
  )
  await inTransaction(db, (tx) => saveTranslations(tx, items, now))
}

interface DemoVenueCode {
  id: string
  code: string
  productId: string
  venue: string
  ended?: boolean
}

async function seedVenueCodes(db: Deps['db'], now: Date): Promise<void> {
  const codes: DemoVenueCode[] = JSON.parse(await readFile(file('venue-codes.json'), 'utf8'))
  await db
    .insertInto('venue_codes')
    .values(
      codes.map(({ id, code, productId, venue, ended }) => ({
        id,
        code,
        product_id: productId,
        venue,
        created_at: now,
        ended_at: ended ? now : null,
      })),
    )
    .execute()
}

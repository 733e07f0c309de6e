import { type Occasion, type OfferedOccasion, occasions } from '@haoli/contract'
import type { Draft } from '../../core/settings/drafts'
import { readSetting } from '../../core/settings/read-setting'
import { isInSeason } from '../../core/settings/season'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { occasionSetting } from './occasion-setting'

/** What the shop offers, in order; empty where it has set nothing. */
export async function offeredOccasions(db: Db, draft: Draft): Promise<OfferedOccasion[]> {
  const all = (await draft.read(db, occasionSetting)) ?? []
  return all.flatMap(({ season, ...offered }) => (isInSeason(season, draft.now) ? [offered] : []))
}

interface ChosenOccasion {
  /** How it is drawn. */
  art: Occasion
  /** Null: one that every shop knows, without words of this shop. */
  offered: Pick<OfferedOccasion, 'code' | 'title'> | null
}

/**
 * The occasion of a new present. Out of season its code is still accepted: whoever chose it shortly before the end keeps it.
 * So are, always, the codes that every shop knows: programs of earlier releases offer them.
 */
export async function chosenOccasion(db: Db, code: string, now: Date): Promise<ChosenOccasion> {
  const own = ((await readSetting(db, occasionSetting, now)) ?? []).find((one) => one.code === code)
  if (own) return { art: own.art, offered: { code, title: own.title } }
  const known = occasions.find((one) => one === code)
  if (known) return { art: known, offered: null }
  throw new Problem('validation_failed', 'the shop does not offer this occasion', { param: '/occasion' })
}

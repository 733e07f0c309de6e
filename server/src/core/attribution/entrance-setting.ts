import { crawlerScene, entrances } from '@haoli/contract'
import { EntranceSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const entranceSetting: Setting<typeof EntranceSetting> = {
  key: 'entrances',
  decides: 'which of WeChat’s scenes are which entrance, and how long the marks of a visit are kept',
  schema: EntranceSetting,
  changedBy: ['operations', 'marketing'],
  // The scenes of Moments' adverts could not be confirmed (wechat.md 2.8).
  initial: { scenes: { moments_advert: [1045, 1046, 1084] }, keptMarksDays: 30 },
  async check(_db, { scenes }) {
    const seen = new Set<number>([crawlerScene])
    for (const entrance of entrances) {
      for (const [index, scene] of (scenes[entrance] ?? []).entries()) {
        const param = `/scenes/${entrance}/${index}`
        if (seen.has(scene)) return { param, message: `scene ${scene} stands for something else already` }
        seen.add(scene)
      }
    }
    return undefined
  },
}

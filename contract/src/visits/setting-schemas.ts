import { Type } from 'typebox'
import { Input } from '../common/schemas'
import { type Entrance, entrances } from './entrances'
import { Scene } from './schemas'

const scenes = Type.Optional(Type.Array(Scene, { maxItems: 50, uniqueItems: true }))
const byEntrance = Object.fromEntries(entrances.map((entrance) => [entrance, scenes])) as Record<
  Entrance,
  typeof scenes
>

export const EntranceSetting = Input(
  {
    scenes: Input(byEntrance, {
      description: 'numbers by entrance, beside those that the shop knows and before them',
    }),
    keptMarksDays: Type.Integer({
      minimum: 0,
      maximum: 365,
      description: 'so many days after a link was opened, coming back without one keeps its marks; 0: never',
    }),
  },
  { title: 'EntranceSetting' },
)

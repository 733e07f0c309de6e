/** Soft grounds to put the goods on, from the middle to the edge. */
export const grounds = {
  sand: ['#FFF8EC', '#E9D9BE'],
  apricot: ['#FFF1E6', '#EBC9A6'],
  rose: ['#FFEDEA', '#EDB7AE'],
  lilac: ['#FFF0F5', '#E7C0D2'],
  gold: ['#FFF6E0', '#F2CF93'],
  sky: ['#F0F4FF', '#BECBEA'],
  jade: ['#EFF8F1', '#BFDCC8'],
  mist: ['#F8F7F4', '#D3D0C8'],
  plum: ['#F5EEFB', '#CFBCE4'],
} as const
export type Ground = keyof typeof grounds

/** Other colours of the same thing, as its SKUs have them: turned round the colour wheel. */
export const tints = {
  blue: { hue: 220 },
  green: { hue: 150, saturation: 0.75 },
  clay: { hue: 30, saturation: 0.5, brightness: 0.72 },
  dusk: { hue: 60 },
  jade: { hue: 300, saturation: 0.8 },
  pale: { saturation: 0.3, brightness: 1.25 },
} as const
export type Tint = keyof typeof tints

/**
 * single: one large; near: larger than the frame; pair: the same twice; with: a second thing beside it; trio: a second and
 * again the first behind it; icon and banner: cut out, without a ground.
 */
export const arrangements = ['single', 'near', 'pair', 'with', 'trio', 'icon', 'banner'] as const
export type Arrangement = (typeof arrangements)[number]

export interface Recipe {
  arrangement: Arrangement
  ground: Ground | null
  /** Names of the artwork's files: code points of the emoji. */
  art: string[]
  tint?: Tint
}

/**
 * A picture's address says how it is made, so the catalogue is all that is needed to make its pictures:
 * `/media/<arrangement>[_<ground>]_<art>[_<art>…][_<tint>].webp`. null: some other address.
 */
export function readPictureUrl(url: string): Recipe | null {
  const [, name] = /^\/media\/([a-z0-9_-]+)\.webp$/.exec(url) ?? []
  const [first, ...rest] = name?.split('_') ?? []
  const arrangement = arrangements.find((known) => known === first)
  if (arrangement === undefined) return null
  const last = rest.at(-1) ?? ''
  const tint = isTint(last) ? { tint: last } : {}
  const names = isTint(last) ? rest.slice(0, -1) : rest
  if (arrangement === 'icon' || arrangement === 'banner') return { arrangement, ground: null, art: names, ...tint }
  const [ground, ...art] = names
  return ground !== undefined && isGround(ground) && art.length > 0 ? { arrangement, ground, art, ...tint } : null
}

const isGround = (name: string): name is Ground => Object.hasOwn(grounds, name)
const isTint = (name: string): name is Tint => Object.hasOwn(tints, name)

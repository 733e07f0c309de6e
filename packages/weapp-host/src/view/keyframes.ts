/** A keyframe for `this.animate`: CSS properties, and transforms by name. */
export type WxKeyframe = Record<string, unknown> & { offset?: number; ease?: string; transformOrigin?: string }

const lengths = /^translate/
const angles = /^(rotate|skew)/
const transforms = /^(matrix|rotate|scale|skew|translate)/

function transformOf(name: string, value: unknown): string {
  const parts = Array.isArray(value) ? value : [value]
  const unit = lengths.test(name) ? 'px' : angles.test(name) ? 'deg' : ''
  const words = parts.map((part, index) => {
    // `rotate3d: [x, y, z, angle]`: only the last is an angle.
    const isPlain = name === 'rotate3d' && index < parts.length - 1
    return typeof part === 'number' && !isPlain ? `${part}${unit}` : String(part)
  })
  return `${name}(${words.join(', ')})`
}

/** The keyframe for the browser. */
export function browserKeyframe({ offset, ease, ...styles }: WxKeyframe): Keyframe {
  const moved = Object.entries(styles).filter(([name]) => transforms.test(name) && name !== 'transformOrigin')
  const plain = Object.entries(styles).filter(([name]) => !transforms.test(name) || name === 'transformOrigin')
  return {
    ...(Object.fromEntries(plain) as Keyframe),
    ...(moved.length > 0 && { transform: moved.map(([name, value]) => transformOf(name, value)).join(' ') }),
    ...(offset !== undefined && { offset }),
    ...(ease !== undefined && { easing: ease }),
  }
}

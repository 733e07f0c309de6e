import type { AnimationAction } from '../../wx/animation'
import type { Part } from './part'

/** Functions whose arguments are lengths where they are bare numbers. */
const lengths = new Set(['translate', 'translateX', 'translateY', 'translateZ', 'translate3d'])
const angles = /^(rotate|skew)/

function transformOf({ type, args }: { type: string; args: unknown[] }): string {
  const unit = lengths.has(type) ? 'px' : angles.test(type) ? 'deg' : ''
  const last = args.length - 1
  // `rotate3d(x, y, z, angle)`: only the last is an angle.
  const written = args.map((arg, at) =>
    typeof arg === 'number' && (type !== 'rotate3d' || at === last) ? `${arg}${unit}` : arg,
  )
  return `${type}(${written.join(', ')})`
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function stylesOf({ animates }: AnimationAction): Map<string, string> {
  const transforms = animates.filter(({ type }) => type !== 'style').map(transformOf)
  const styles = animates
    .filter(({ type }) => type === 'style')
    .map(({ args: [name, value] }) => [kebab(String(name)), String(value)] as const)
  return new Map([...styles, ...(transforms.length > 0 ? [['transform', transforms.join(' ')] as const] : [])])
}

/** Plays the tag's `animation`, the result of `wx.createAnimation().export()`, step by step. */
export function drawAnimation(part: Part<Record<string, unknown>>) {
  const reached = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const play = (actions: AnimationAction[]) => {
    const [action, ...rest] = actions
    if (!action) return
    const { duration, timingFunction, delay } = action.option.transition
    for (const [name, value] of stylesOf(action)) reached.set(name, value)
    const styles = [...reached].map(([name, value]) => `${name}: ${value}`)
    const names = [...reached.keys()].join(', ')
    part.setAnimationStyle(
      [
        `transition: ${duration}ms ${timingFunction} ${delay}ms; transition-property: ${names}`,
        `transform-origin: ${action.option.transformOrigin}`,
        ...styles,
      ].join('; '),
    )
    timer = setTimeout(() => play(rest), duration + delay)
  }
  part.watch(['animation'], () => {
    const { actions } = (part.props.animation ?? {}) as { actions?: AnimationAction[] }
    if (!actions?.length) return
    clearTimeout(timer)
    // A transition needs a start value: the present style.
    part.host.getBoundingClientRect()
    play(actions)
  })
  part.attached(() => () => clearTimeout(timer))
}

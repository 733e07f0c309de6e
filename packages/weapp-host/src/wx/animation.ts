type Value = number | string

interface Transition {
  duration: number
  timingFunction: string
  delay: number
}

interface Animate {
  type: string
  args: unknown[]
}

/** One `step()`, whose styles change together, as WeChat's `export()` passes it to the `animation` attribute. */
export interface AnimationAction {
  animates: Animate[]
  option: { transformOrigin: string; transition: Transition }
}

export interface AnimationOptions {
  duration?: number
  timingFunction?: string
  delay?: number
  transformOrigin?: string
}

const transforms = [
  'matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX skewY',
  'translate translate3d translateX translateY translateZ',
].flatMap((line) => line.split(' '))
const lengths = ['width', 'height', 'top', 'left', 'bottom', 'right']

const px = (value: Value) => (typeof value === 'number' ? `${value}px` : value)

/** `wx.createAnimation`: collects steps until `export()`. */
export function createAnimation(first: AnimationOptions = {}): Record<string, unknown> {
  let actions: AnimationAction[] = []
  let animates: Animate[] = []
  const animation: Record<string, unknown> = {}
  const add = (type: string, args: unknown[]) => {
    animates.push({ type, args })
    return animation
  }
  // Of a style only the last value counts; transforms are applied in order.
  const style = (name: string, value: Value) => {
    animates = animates.filter(({ type, args }) => type !== 'style' || args[0] !== name)
    return add('style', [name, value])
  }

  for (const name of transforms) animation[name] = (...args: Value[]) => add(name, args)
  for (const name of lengths) animation[name] = (value: Value) => style(name, px(value))
  return Object.assign(animation, {
    opacity: (value: number) => style('opacity', value),
    backgroundColor: (value: string) => style('backgroundColor', value),
    step(options: AnimationOptions = {}) {
      const {
        duration = 400,
        timingFunction = 'linear',
        delay = 0,
        transformOrigin = '50% 50% 0',
      } = {
        ...first,
        ...options,
      }
      actions.push({ animates, option: { transformOrigin, transition: { duration, timingFunction, delay } } })
      animates = []
      return animation
    },
    export() {
      const made = { actions }
      actions = []
      return made
    },
  })
}

export type Easing = (part: number) => number

const cubicOut: Easing = (part) => 1 - (1 - part) ** 3

/** WeChat's names of easing functions. */
export const easings: Record<string, Easing> = {
  default: cubicOut,
  linear: (part) => part,
  easeInCubic: (part) => part ** 3,
  easeOutCubic: cubicOut,
  easeInOutCubic: (part) => (part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2),
}

interface Motion {
  from: number
  to: number
  durationMs: number
  easing?: Easing
  step(value: number): void
  done(): void
}

/** Animates a number from one value to another, frame by frame. Returns a function that stops it. */
export function move({ from, to, durationMs, easing = cubicOut, step, done }: Motion): () => void {
  const startMs = performance.now()
  let frame = 0
  const next = () => {
    const part = durationMs > 0 ? Math.min(1, (performance.now() - startMs) / durationMs) : 1
    step(from + (to - from) * easing(part))
    if (part < 1) frame = requestAnimationFrame(next)
    else done()
  }
  frame = requestAnimationFrame(next)
  return () => cancelAnimationFrame(frame)
}

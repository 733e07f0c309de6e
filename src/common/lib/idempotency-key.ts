let count = 0

/** A key that no other request of this phone has: time, a counter and chance. WeChat has no `crypto`. */
export function newIdempotencyKey(): string {
  count += 1
  const chance = () => Math.random().toString(36).slice(2, 10)
  return `${Date.now().toString(36)}-${count.toString(36)}-${chance()}${chance()}`
}

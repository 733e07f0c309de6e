const waiting = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

function look(entries: IntersectionObserverEntry[]) {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue
    observer?.unobserve(target)
    waiting.get(target)?.()
  }
}

/** Calls `come` once the element is on the screen or close below or above it. Returns a function that stops waiting. */
export function whenNear(element: Element, come: () => void): () => void {
  observer ??= new IntersectionObserver(look, { rootMargin: '300px 0px' })
  waiting.set(element, come)
  observer.observe(element)
  return () => observer?.unobserve(element)
}

/**
 * For the wrong way of a race, which reads first and writes later: each asker waits here after it has read, until `count` have. Without it a
 * busy machine runs them one after the other, and the wrong way looks right. In transactions `count` is at most the pool's connections.
 */
export function readTogether(count: number): () => Promise<void> {
  let reading = 0
  let letThemWrite = () => {}
  const all = new Promise<void>((resolve) => {
    letThemWrite = resolve
  })
  return () => {
    if (++reading >= count) letThemWrite()
    return all
  }
}

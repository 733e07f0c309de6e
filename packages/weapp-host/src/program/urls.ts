import { pathFrom } from './paths'

export type Query = Record<string, string>

/** Route and query of `/a/b?x=1`, or of a path relative to the open page. WeChat does not decode values. */
export function readUrl(url: string, from = ''): { route: string; query: Query } {
  const [path = '', words = ''] = url.split('?')
  const query: Query = {}
  for (const pair of words.split('&').filter(Boolean)) {
    const [name = '', ...rest] = pair.split('=')
    query[name] = rest.join('=')
  }
  return { route: pathFrom(from, path).replace(/\.html$/, ''), query }
}

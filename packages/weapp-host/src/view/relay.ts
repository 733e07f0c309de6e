/** Set by the page's server if it relays requests (serve/relay.ts). */
const offered = () => document.querySelector('meta[name="weapp-relay"]') !== null

/** The URL to request instead of `url`, because a browser restricts requests to other origins. */
export function relayed(url: string): string {
  const to = new URL(url, document.baseURI)
  if (to.origin === location.origin || !/^https?:$/.test(to.protocol) || !offered()) return url
  return new URL(`relay?to=${encodeURIComponent(to.href)}`, document.baseURI).href
}

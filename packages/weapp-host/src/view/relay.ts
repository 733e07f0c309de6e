/** Set by the page's own server where it passes requests on (serve/relay.ts). */
const offered = () => document.querySelector('meta[name="weapp-relay"]') !== null

/** The address to ask in place of `url`: a browser has rules against others' servers that a phone does not know. */
export function relayed(url: string): string {
  const to = new URL(url, document.baseURI)
  if (to.origin === location.origin || !/^https?:$/.test(to.protocol) || !offered()) return url
  return new URL(`relay?to=${encodeURIComponent(to.href)}`, document.baseURI).href
}

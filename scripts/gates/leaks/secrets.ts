import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'
import { problemsAt, textsOf } from './texts'

/** Secrets that can be told by their look alone. */
const shapes: [name: string, looks: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ['a signed token (JWT)', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g],
  ['a cloud access key', /\b(AKIA[0-9A-Z]{16}|AKID[0-9A-Za-z]{13,40}|LTAI[0-9A-Za-z]{12,30}|AIza[\w-]{35})\b/g],
  ['a platform’s token', /\b(gh[pousr]_[A-Za-z0-9]{36}|npm_[A-Za-z0-9]{36}|xox[abprs]-[\w-]{10,}|[sr]k_live_\w{10,})/g],
]

/** `appSecret: "…"`, `"api_key":"…"`, `token = '…'`. A name has an end: without one, long texts take minutes. */
const named =
  /(?<![\w$-])([\w$-]{0,40}?(?:secret|token|password|passwd|credential|key))["']?\s*[:=]\s*["'`]([\w+/=.~-]{16,200})["'`]/gi

/** Bits a character: 4 at most for hexadecimal, about 4.5 for random letters and digits, 3 and less for words. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}

/** Chance has digits among its letters; a word that a person chose rarely has. */
const looksRandom = (value: string) => /\d/.test(value) && entropy(value) > 3

const advice =
  'whoever has the mini program can read it. Keep it on the server, and replace it: it has been written down'

/** Keys, tokens and passwords. The message shows none of them whole. */
export function secretProblems(build: WeappBuild): Problem[] {
  return textsOf(build).flatMap((one) => [
    ...shapes.flatMap(([name, looks]) =>
      problemsAt(one, looks, ([words]) => `${words.slice(0, 6)}… is ${name}: ${advice}`),
    ),
    ...problemsAt(one, named, ([, name = '', value = '']) =>
      looksRandom(value) ? `${name} is "${value.slice(0, 4)}…": ${advice}` : null,
    ),
  ])
}

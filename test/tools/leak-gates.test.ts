import { inRoot } from '../../scripts/lib/root'
import { type Files, gatesSay } from './support/small-program'

const script = (code: string): Files => ({ 'pages/b.js': code })

test.each<[what: string, changes: Files, said: RegExp]>([
  [
    'another host',
    script('\nPage({ u: "https://cdn.example.org/a.js" })'),
    /pages\/b\.js:2:12 cdn\.example\.org is not the API/,
  ],
  ['a host without a scheme', script('Page({ u: "//cdn.example.org/a" })'), /cdn\.example\.org is not the API/],
  ['a WebSocket of another host', script('Page({ u: "wss://push.example.org" })'), /push\.example\.org is not the API/],
  [
    'a host in a style',
    { 'pages/b.wxss': '.a { background: url(https://img.example.org/a.png) }' },
    /pages\/b\.wxss:1:22 img\.example\.org/,
  ],
  ['this machine', script('Page({ u: "http://localhost:3000" })'), /localhost:3000 is of this machine/],
  ['another port of this machine', script('Page({ u: "127.0.0.1" })'), /127\.0\.0\.1 is of this machine/],
  [
    'a network of one’s own',
    script('Page({ u: "http://192.168.1.20:3000" })'),
    /192\.168\.1\.20:3000 is of this machine or its network/,
  ],
  ['a source map', { 'app.js.map': '{}' }, /app\.js\.map a source map must not ship/],
  [
    'a link to a source map',
    script('Page({})\n//# sourceMappingURL=b.js.map'),
    /pages\/b\.js:2:3 # sourceMappingURL=b\.js\.map/,
  ],
  [
    'a path of this machine',
    script(`Page({ p: ${JSON.stringify(inRoot('src/app.tsx'))} })`),
    /src\/app\.tsx is a path of the machine/,
  ],
  ['somebody’s home', script('Page({ p: "/Users/li/shop/src/a.ts" })'), /\/Users\/li\/shop\/src\/a\.ts is a path/],
  ['somebody’s home on Windows', script(String.raw`Page({ p: "C:\\Users\\li\\a.ts" })`), /is a path of the machine/],
  [
    'a private key',
    script('Page({ k: "-----BEGIN RSA PRIVATE KEY-----" })'),
    /pages\/b\.js:1:12 -----B… is a private key/,
  ],
  [
    'a token that is signed',
    script('Page({ t: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhYmMifQ.s5fJk_3kLmQ" })'),
    /eyJhbG… is a signed token/,
  ],
  ['a cloud key', script('Page({ t: "AKIAIOSFODNN7EXAMPLE" })'), /AKIAIO… is a cloud access key/],
  ['an app secret', script('Page({ appSecret: "0f4c8a91d27be35610cc9e4fa1782d3b" })'), /appSecret is "0f4c…"/],
  [
    'a key in JSON',
    { 'pages/b.json': { api_v3_key: 'Zk7Qp2Lw9Xc4Vb8Nm1As5Df6Gh3Jk0Ty' } },
    /pages\/b\.json:1:3 api_v3_key is "Zk7Q…"/,
  ],
  ['a token that is assigned', script('var merchantToken = "a81f3c5d7e9b2046"'), /merchantToken is "a81f…"/],
])('%s is noticed, with its place', (_what, changes, said) => {
  expect(gatesSay(changes)).toContainEqual(expect.stringMatching(said))
})

test('what only looks like it is not', () => {
  const code = [
    'Page({ token: "shop.session-token-of-this-phone", key: "product-card-of-the-home-page" })',
    'var svg = "http://www.w3.org/2000/svg", own = "https://api.example.com/v1", route = "/tabs/home/index"',
    'var pattern = /^https?:\\/\\//, passwordHint = "at least eight characters"',
  ].join('\n')
  expect(gatesSay(script(code))).toEqual([])
})

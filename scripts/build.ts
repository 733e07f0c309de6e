/** Builds both clients for release and says what they weigh: HAOLI_API=https://api.example.com npm run build */
import budgets from '../budgets.json'
import { packageSizes } from './gates/package-sizes'
import { buildH5, buildWeapp } from './lib/build'
import { inRoot } from './lib/root'

const api = process.env.HAOLI_API || undefined
if (api && !/^https?:\/\/[^/]+$/.test(api)) {
  console.error(`HAOLI_API must be an origin such as https://api.example.com, without a path; it is ${api}`)
  process.exit(1)
}

const builds = [await buildH5(api), await buildWeapp(api)]
if (builds.some(({ ok }) => !ok)) process.exit(1)

const { main, subpackages } = packageSizes(inRoot('dist/weapp'))
const row = (name: string, bytes: number, budget: number) =>
  console.log(`  ${name.padEnd(14)} ${String(bytes).padStart(8)} B of ${budget}${bytes > budget ? '  TOO LARGE' : ''}`)
console.log('\nMini program, as written to dist/weapp:')
row('main package', main, budgets.mainPackageBytes)
for (const [name, bytes] of Object.entries(subpackages)) row(name, bytes, budgets.subpackageBytes)
if (!api) console.log('\nBuilt for the API at http://127.0.0.1:3000: set HAOLI_API before you release.')

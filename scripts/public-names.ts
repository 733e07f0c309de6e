// Adds new pages, routes and error codes to the lists in contract/public/; with --check, only says how lists and code differ.
import { addToLists, readLists, readNames } from './lib/public-lists'
import { differences } from './lib/public-names'

const now = await readNames()
if (!process.argv.includes('--check')) addToLists(now)

const { gone, unlisted } = differences(readLists(), now)
for (const name of gone) console.error(`gone: ${name}. Cards, messages, printed codes or servers of merchants have it.`)
for (const name of unlisted) console.error(`not listed yet: ${name}. To make it public: npm run public-names`)
if (gone.length + unlisted.length > 0) process.exitCode = 1

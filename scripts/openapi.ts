// Writes contract/openapi.json, and the desk's list of operations from it; with --check, only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openapiText } from '../server/src/openapi'

const fileAt = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const openapi = await openapiText()
const texts = {
  'contract/openapi.json': openapi,
  'desk/src/common/api/operations.json': operationsText(openapi),
}
for (const [path, now] of Object.entries(texts)) {
  if (!process.argv.includes('--check')) {
    await writeFile(fileAt(path), now)
  } else if ((await readFile(fileAt(path), 'utf8').catch(() => '')) !== now) {
    console.error(`${path} does not fit the API any more. Run: npm run openapi`)
    process.exitCode = 1
  }
}

/** `{ "shipOrder": "POST /v1/merchant/orders/{id}/shipments" }`, for all operations in the order of their names. */
function operationsText(text: string): string {
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>> }
  const named = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => [operationId, `${method.toUpperCase()} ${path}`] as const,
    ),
  )
  named.sort(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`
}

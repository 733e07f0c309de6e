/** Where global-setup tells the workers which PostgreSQL belongs to this run. */
export const urlVariable = 'HAOLI_TEST_POSTGRES'
export const templateDatabase = 'haoli_template'

export function urlOfRun(): string {
  const url = process.env[urlVariable]
  if (url === undefined) throw new Error(`${urlVariable} is not set: run the tests through jest.config.mjs`)
  return url
}

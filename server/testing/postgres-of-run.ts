/** The environment variable by which global-setup passes the address of the run's PostgreSQL to the workers. */
export const urlVariable = 'HAOLI_TEST_POSTGRES'
export const templateDatabase = 'haoli_template'

export function urlOfRun(): string {
  const url = process.env[urlVariable]
  if (url === undefined) throw new Error(`${urlVariable} is not set: run the tests through jest.config.mjs`)
  return url
}

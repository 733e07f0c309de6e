import { readdirSync, readFileSync } from 'node:fs'
import { actionWords } from '@haoli/contract'
import operations from '../../desk/src/common/api/operations.json'
import { inRoot } from '../../scripts/lib/root'

/** The text of the desk, without its tests and the list of operations. */
const sources = readdirSync(inRoot('desk/src'), { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(inRoot('desk/src', name), 'utf8'))
  .join('\n')

const ofTheStaff = Object.entries(operations).filter(([, route]) => / \/v1\/merchant\//.test(route))

/** `setOrdersSetting` and the like: the settings' form names them by their key. */
const isSetting = (route: string) => /^PUT \/v1\/merchant\/settings\//.test(route)

/** For programs of the merchant's: the desk imports after a preview of what changes. */
const forMachines = ['importProducts', 'importCategories']

test('every route of the staff has a place on the desk', () => {
  expect(ofTheStaff.length).toBeGreaterThan(100)
  const missing = ofTheStaff.filter(
    ([operation, route]) =>
      !isSetting(route) && !forMachines.includes(operation) && !new RegExp(`['"\`]${operation}['"\`]`).test(sources),
  )
  expect(missing.map(([operation, route]) => `${operation}: ${route}`)).toEqual([])
})

test('every change of the staff has a name in both languages, for the log', () => {
  const unnamed = ofTheStaff.filter(
    ([operation, route]) => !route.startsWith('GET ') && !isSetting(route) && !(operation in actionWords),
  )
  expect(unnamed.map(([operation]) => operation)).toEqual([])
})

import { type ComponentType, createContext, useContext } from 'react'
import { useLanguage } from '../settings/preferences'
import type { JsonSchema } from './schema'
import { type Path, pointerOf } from './values'
import { helpOf, optionWords, titleOf } from './words'

export interface FieldProps {
  schema: JsonSchema
  value: unknown
  onChange: (value: unknown) => void
  path: Path
}

/** What the API found wrong, and with which member. */
export interface Fault {
  pointer: string
  message: string
}

export interface Surroundings {
  /** The setting's key, by which members have their words. */
  name: string
  disabled: boolean
  fault: Fault | null
  /** Fields that know more than the schema says, such as a product picker. undefined: the plain one. */
  widgetOf: (path: Path, schema: JsonSchema) => ComponentType<FieldProps> | undefined
}

const context = createContext<Surroundings>({
  name: '',
  disabled: false,
  fault: null,
  widgetOf: () => undefined,
})

export const FormSurroundings = context.Provider
export const useSurroundings = () => useContext(context)

/** What a member is called, and what it decides, in the language of the desk. */
export function useWordsOf() {
  const { name } = useSurroundings()
  const language = useLanguage()
  return {
    title: (path: Path) => titleOf(name, path, language),
    help: (path: Path, schema: JsonSchema) => helpOf(name, path, schema, language),
    option: (path: Path, value: string) => optionWords(name, path, value, language),
  }
}

/** The message for a member at fault, and how antd shows it. */
export function useFault(path: Path): { help: string; validateStatus: 'error' } | undefined {
  const { fault } = useSurroundings()
  if (fault === null || fault.pointer !== pointerOf(path)) return undefined
  return { help: fault.message, validateStatus: 'error' }
}

/** Whether the member at fault is this one, or within it. */
export function useHoldsFault(path: Path): boolean {
  const { fault } = useSurroundings()
  const pointer = pointerOf(path)
  return fault !== null && (fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))
}

import { useRef, useState } from 'react'

/**
 * Lets a native input keep its own text. A controlled one sends its value back with every setData of the page and
 * fights with the user's typing; this one is given a text only when somebody else changed it, by being made anew
 * (`key`), as writing the same text twice would change nothing.
 */
export function useField(value: string, onChange: (value: string) => void) {
  const typed = useRef(value)
  const [field, setField] = useState({ key: 0, value })
  if (value !== typed.current) {
    typed.current = value
    setField({ key: field.key + 1, value })
  }
  return {
    key: field.key,
    // In a browser every render writes every property into the element again: there it must be the text itself.
    value: process.env.TARO_ENV === 'h5' ? value : field.value,
    remade: field.key > 0,
    onInput: (event: { detail: { value: string } }) => {
      typed.current = event.detail.value
      onChange(event.detail.value)
    },
  }
}

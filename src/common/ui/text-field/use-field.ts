import { useRef, useState } from 'react'

/**
 * The text of a native input. It is always the text itself: after each input event Taro writes `value` back into the
 * element, so anything else would wipe out what was typed. When somebody else changed the text the input is made anew
 * (`key`), because WeChat may leave an input alone that is given a text it was given before.
 */
export function useField(value: string, onChange: (value: string) => void) {
  const typed = useRef(value)
  const [key, setKey] = useState(0)
  if (value !== typed.current) {
    typed.current = value
    setKey(key + 1)
  }
  return {
    key,
    value,
    remade: key > 0,
    onInput: (event: { detail: { value: string } }) => {
      typed.current = event.detail.value
      onChange(event.detail.value)
    },
  }
}

import { useRef, useState } from 'react'

/**
 * State for a native input. `value` must always be the text typed so far: after each input event Taro writes it back
 * into the element. When the owner changes the text, the input is remounted (`key`), because WeChat may ignore a value
 * that it was given before.
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

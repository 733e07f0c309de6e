import { countCharacters, firstCharacters } from '@haoli/contract'
import { useRef, useState } from 'react'

/** More than any emoji has. */
const unitsPerCharacter = 24

/**
 * State for a native input. `value` must always be the text typed so far: after each input event Taro writes it back
 * into the element. When the owner changes the text, the input is remounted (`key`), because WeChat may ignore a value
 * that it was given before.
 *
 * `most` counts characters as people do, while `maxlength` of the native input counts UTF-16 units: it holds back what is
 * typed into a full field. What gets in nevertheless, as by pasting, is cut when the field is left: while somebody writes,
 * the letters of an input method are in the text too.
 */
export function useField(value: string, most: number, onChange: (value: string) => void) {
  const typed = useRef(value)
  const [key, setKey] = useState(0)
  if (value !== typed.current) {
    typed.current = value
    setKey(key + 1)
  }
  const count = countCharacters(value)
  return {
    key,
    value,
    count,
    maxlength: count < most ? most * unitsPerCharacter : value.length,
    remade: key > 0,
    onInput: (event: { detail: { value: string } }) => {
      typed.current = event.detail.value
      onChange(event.detail.value)
    },
    onBlur: () => {
      if (count > most) onChange(firstCharacters(value, most))
    },
  }
}

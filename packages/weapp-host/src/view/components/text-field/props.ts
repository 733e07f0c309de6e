/** The common properties of `input` and `textarea`. */
export const textFieldProperties = {
  value: String,
  placeholder: String,
  placeholderStyle: String,
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  cursorSpacing: Number,
  autoFocus: Boolean,
  focus: Boolean,
  confirmHold: Boolean,
  cursor: { type: Number, value: -1 },
  cursorColor: String,
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  adjustPosition: { type: Boolean, value: true },
  holdKeyboard: Boolean,
  autoFill: String,
  name: String,
}

export interface TextFieldProps {
  value: string
  placeholder: string
  placeholderStyle: string
  disabled: boolean
  maxlength: number
  autoFocus: boolean
  focus: boolean
  cursor: number
  cursorColor: string
  selectionStart: number
  selectionEnd: number
  name: string
  adjustPosition: boolean
  cursorSpacing: number
  confirmType: string
}

export type Control = HTMLInputElement | HTMLTextAreaElement

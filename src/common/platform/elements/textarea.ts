import type { TextareaProps } from '@tarojs/components'
import { defineCustomElement } from '@tarojs/components/dist/components/taro-textarea-core'
import { ofTaro } from './of-taro'

export const Textarea = ofTaro<TextareaProps>('taro-textarea-core', defineCustomElement)

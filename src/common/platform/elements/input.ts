import type { InputProps } from '@tarojs/components'
import { defineCustomElement } from '@tarojs/components/dist/components/taro-input-core'
import { ofTaro } from './of-taro'

export const Input = ofTaro<InputProps>('taro-input-core', defineCustomElement)

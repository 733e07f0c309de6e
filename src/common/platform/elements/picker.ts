import type { Picker as TaroPicker } from '@tarojs/components'
import { defineCustomElement } from '@tarojs/components/dist/components/taro-picker-core'
import type { ComponentProps } from 'react'
import { ofTaro } from './of-taro'

export const Picker = ofTaro<ComponentProps<typeof TaroPicker>>('taro-picker-core', defineCustomElement)

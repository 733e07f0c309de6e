import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './aria.json'

// Runs on WeChat before anything is drawn: config/accessible.ts adds it to the platform's runtime.
mergeInternalComponents(attributes)

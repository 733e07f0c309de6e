export type { TaskFile, TaskKind, TaskOnRows, TaskToFile } from '../system/system'

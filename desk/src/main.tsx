import { createRoot } from 'react-dom/client'
import { Desk } from './shell/desk'
import './shell/desk.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Desk />)

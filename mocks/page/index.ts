import type { HttpHandler } from 'msw'
import type { World } from '../state/world'

export const pageHandlers = (_world: World): HttpHandler[] => []

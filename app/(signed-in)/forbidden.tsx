export { ForbiddenPage as default } from '../_components/service/forbidden-page'

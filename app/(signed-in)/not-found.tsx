export { NotFoundPage as default } from '../_components/service/not-found-page'

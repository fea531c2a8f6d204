export { FlitProvider } from './flit-provider.ts'

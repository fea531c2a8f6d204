export { createService, type RiskService, type ServiceOptions } from './create-service.ts'

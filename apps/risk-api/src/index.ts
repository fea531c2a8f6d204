export { createService, type RiskService, type ServiceOptions } from './create-service.ts'
export { decision as decisionSchema } from './routes/schemas.ts'

export { type Answered, ServiceClient } from './service-client.ts'
export { type ServiceProcess, startProcess } from './start-process.ts'

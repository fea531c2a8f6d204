// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// @ts-nocheck
// Made of schemas.ts by `pnpm run generate`: to find models takes no compiler of schemas.
import type { Validate } from './first-violation.ts'

export const manifest: Validate = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"flitModel","description":"either 'runtime' and 'artifact' (a model that is data) or 'entry' (a model that is code), never both","type":"object","properties":{"spec":{"const":1,"description":"the version of the contract: 1"},"id":{"type":"string","description":"the model id, <domain>.<name>, each part matching [a-z][a-z0-9_-]*","pattern":"^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$","maxLength":128},"task":{"enum":["binary-classification","regression","transformation"]},"runtime":{"type":"string","description":"the package name of a runtime, such as @flit-ml/runtime-onnx","pattern":"^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$"},"runtimeOptions":{"type":"object"},"trainer":{"type":"string","description":"the package name of a trainer, such as @flit-ml/trainer-xgboost","pattern":"^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$"},"artifact":{"type":"object","properties":{"path":{"type":"string","description":"a relative path inside the package, with '/' between its parts","pattern":"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},"sha256":{"type":"string","description":"64 hexadecimal digits in lower case","pattern":"^[0-9a-f]{64}$"}},"required":["path","sha256"],"additionalProperties":false},"entry":{"type":"string","description":"a relative path inside the package, with '/' between its parts","pattern":"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},"signature":{"type":"string","description":"a relative path inside the package, with '/' between its parts","pattern":"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},"golden":{"type":"string","description":"a relative path inside the package, with '/' between its parts","pattern":"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},"card":{"type":"string","description":"a relative path inside the package, with '/' between its parts","pattern":"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"}},"required":["spec","id","task","signature"],"oneOf":[{"required":["runtime","artifact"],"not":{"required":["entry"]}},{"required":["entry"],"not":{"anyOf":[{"required":["runtime"]},{"required":["artifact"]},{"required":["runtimeOptions"]},{"required":["trainer"]}]}}],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$", "u");
const pattern4 = new RegExp("^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$", "u");
const pattern7 = new RegExp("^[0-9a-f]{64}$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.entry === undefined) && (missing0 = "entry")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(valid1){
const err1 = {instancePath,schemaPath:"#/oneOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema19.oneOf[0].not,parentSchema:schema19.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.runtime === undefined) && (missing1 = "runtime")) || ((data.artifact === undefined) && (missing1 = "artifact"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'",schema:schema19.oneOf[0].required,parentSchema:schema19.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
const _errs8 = errors;
let valid3 = false;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.runtime === undefined) && (missing2 = "runtime")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid3 = valid3 || _valid1;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.artifact === undefined) && (missing3 = "artifact")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid3 = valid3 || _valid1;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.runtimeOptions === undefined) && (missing4 = "runtimeOptions")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.trainer === undefined) && (missing5 = "trainer")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs7 === errors;
if(valid2){
const err8 = {instancePath,schemaPath:"#/oneOf/1/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema19.oneOf[1].not,parentSchema:schema19.oneOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if(errors === _errs5){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.entry === undefined) && (missing6 = "entry")){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'",schema:schema19.oneOf[1].required,parentSchema:schema19.oneOf[1],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err10 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema19.oneOf,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate52.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if(((((data.spec === undefined) && (missing7 = "spec")) || ((data.id === undefined) && (missing7 = "id"))) || ((data.task === undefined) && (missing7 = "task"))) || ((data.signature === undefined) && (missing7 = "signature"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'",schema:schema19.required,parentSchema:schema19,data}];
return false;
}
else {
const _errs13 = errors;
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
validate52.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data}];
return false;
break;
}
}
if(_errs13 === errors){
if(data.spec !== undefined){
let data0 = data.spec;
const _errs14 = errors;
if(1 !== data0){
validate52.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema19.properties.spec,data:data0}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.id !== undefined){
let data1 = data.id;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data1 === "string"){
if(data1.length > 128){
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.id,data:data1}];
return false;
}
else {
if(!pattern3.test(data1)){
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$"+"\"",schema:"^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$",parentSchema:schema19.properties.id,data:data1}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.id.type,parentSchema:schema19.properties.id,data:data1}];
return false;
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.task !== undefined){
let data2 = data.task;
const _errs17 = errors;
if(!(((data2 === "binary-classification") || (data2 === "regression")) || (data2 === "transformation"))){
validate52.errors = [{instancePath:instancePath+"/task",schemaPath:"#/properties/task/enum",keyword:"enum",params:{allowedValues: schema19.properties.task.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.task.enum,parentSchema:schema19.properties.task,data:data2}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.runtime !== undefined){
let data3 = data.runtime;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate52.errors = [{instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/pattern",keyword:"pattern",params:{pattern: "^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$"},message:"must match pattern \""+"^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$"+"\"",schema:"^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$",parentSchema:schema19.properties.runtime,data:data3}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.runtime.type,parentSchema:schema19.properties.runtime,data:data3}];
return false;
}
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.runtimeOptions !== undefined){
let data4 = data.runtimeOptions;
const _errs20 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
validate52.errors = [{instancePath:instancePath+"/runtimeOptions",schemaPath:"#/properties/runtimeOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.runtimeOptions.type,parentSchema:schema19.properties.runtimeOptions,data:data4}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.trainer !== undefined){
let data5 = data.trainer;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate52.errors = [{instancePath:instancePath+"/trainer",schemaPath:"#/properties/trainer/pattern",keyword:"pattern",params:{pattern: "^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$"},message:"must match pattern \""+"^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$"+"\"",schema:"^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$",parentSchema:schema19.properties.trainer,data:data5}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/trainer",schemaPath:"#/properties/trainer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.trainer.type,parentSchema:schema19.properties.trainer,data:data5}];
return false;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.artifact !== undefined){
let data6 = data.artifact;
const _errs24 = errors;
if(errors === _errs24){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing8;
if(((data6.path === undefined) && (missing8 = "path")) || ((data6.sha256 === undefined) && (missing8 = "sha256"))){
validate52.errors = [{instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'",schema:schema19.properties.artifact.required,parentSchema:schema19.properties.artifact,data:data6}];
return false;
}
else {
const _errs26 = errors;
for(const key1 in data6){
if(!((key1 === "path") || (key1 === "sha256"))){
validate52.errors = [{instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.artifact,data:data6}];
return false;
break;
}
}
if(_errs26 === errors){
if(data6.path !== undefined){
let data7 = data6.path;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
validate52.errors = [{instancePath:instancePath+"/artifact/path",schemaPath:"#/properties/artifact/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"+"\"",schema:"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$",parentSchema:schema19.properties.artifact.properties.path,data:data7}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/artifact/path",schemaPath:"#/properties/artifact/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.artifact.properties.path.type,parentSchema:schema19.properties.artifact.properties.path,data:data7}];
return false;
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.sha256 !== undefined){
let data8 = data6.sha256;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
validate52.errors = [{instancePath:instancePath+"/artifact/sha256",schemaPath:"#/properties/artifact/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema19.properties.artifact.properties.sha256,data:data8}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/artifact/sha256",schemaPath:"#/properties/artifact/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.artifact.properties.sha256.type,parentSchema:schema19.properties.artifact.properties.sha256,data:data8}];
return false;
}
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.artifact.type,parentSchema:schema19.properties.artifact,data:data6}];
return false;
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.entry !== undefined){
let data9 = data.entry;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
validate52.errors = [{instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"+"\"",schema:"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$",parentSchema:schema19.properties.entry,data:data9}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.entry.type,parentSchema:schema19.properties.entry,data:data9}];
return false;
}
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.signature !== undefined){
let data10 = data.signature;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
validate52.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"+"\"",schema:"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$",parentSchema:schema19.properties.signature,data:data10}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.signature.type,parentSchema:schema19.properties.signature,data:data10}];
return false;
}
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.golden !== undefined){
let data11 = data.golden;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
validate52.errors = [{instancePath:instancePath+"/golden",schemaPath:"#/properties/golden/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"+"\"",schema:"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$",parentSchema:schema19.properties.golden,data:data11}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/golden",schemaPath:"#/properties/golden/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.golden.type,parentSchema:schema19.properties.golden,data:data11}];
return false;
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.card !== undefined){
let data12 = data.card;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
validate52.errors = [{instancePath:instancePath+"/card",schemaPath:"#/properties/card/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$"+"\"",schema:"^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$",parentSchema:schema19.properties.card,data:data12}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/card",schemaPath:"#/properties/card/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.card.type,parentSchema:schema19.properties.card,data:data12}];
return false;
}
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const signature: Validate = validate53;
const schema20 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"signature","type":"object","properties":{"specVersion":{"const":1},"output":{"$ref":"#/$defs/object"},"parameters":{"$ref":"#/$defs/object"},"encoding":{"type":"object","discriminator":{"propertyName":"layout"},"required":["layout"],"oneOf":[{"type":"object","properties":{"layout":{"const":"matrix"},"tensor":{"type":"string"},"columns":{"type":"array","minItems":1,"items":{"type":"object","properties":{"name":{"type":"string"},"categories":{"type":"array","items":{"type":"string"},"minItems":1,"uniqueItems":true,"maxItems":10000}},"required":["name"],"additionalProperties":false}},"missing":{"type":"number"},"output":{"type":"object","properties":{"tensor":{"type":"string"},"columns":{"type":"object","minProperties":1,"additionalProperties":{"type":"integer","minimum":0}}},"required":["tensor","columns"],"additionalProperties":false}},"required":["layout","tensor","columns","output"],"additionalProperties":false},{"type":"object","properties":{"layout":{"const":"tensors"},"missing":{"type":"number"},"missingText":{"type":"string"},"output":{"type":"object","properties":{"tensor":{"type":"string"},"columns":{"type":"object","minProperties":1,"additionalProperties":{"type":"integer","minimum":0}}},"required":["tensor","columns"],"additionalProperties":false}},"required":["layout","output"],"additionalProperties":false}]},"reasons":{"type":"object","properties":{"adverse":{"enum":["higher","lower"]},"codes":{"type":"array","minItems":1,"maxItems":2000,"items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":64},"features":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":2000},"sentence":{"type":"string","minLength":1,"maxLength":1000}},"required":["code","features","sentence"],"additionalProperties":false}}},"required":["adverse","codes"],"additionalProperties":false},"background":{"type":"array","minItems":1,"maxItems":1000,"items":{"type":"object"}},"example":{"type":"object","properties":{"input":{"type":"object"},"output":{"type":"object"}},"required":["input","output"],"additionalProperties":false},"input":{"$ref":"#/$defs/object"}},"required":["specVersion","input","output","example"],"additionalProperties":false,"$defs":{"object":{"type":"object","properties":{"type":{"const":"object"},"description":{"type":"string"},"properties":{"type":"object","maxProperties":2000,"propertyNames":{"maxLength":256,"not":{"enum":["__proto__","constructor","__defineGetter__","__defineSetter__","hasOwnProperty","__lookupGetter__","__lookupSetter__","isPrototypeOf","propertyIsEnumerable","toString","valueOf","__proto__","toLocaleString"]}},"additionalProperties":{"type":"object","properties":{"type":{"anyOf":[{"enum":["number","integer","string","boolean","null"]},{"type":"array","minItems":1,"maxItems":2,"items":{"enum":["number","integer","string","boolean","null"]}}]},"title":{"type":"string"},"description":{"type":"string"},"unit":{"type":"string"},"protected":{"type":"boolean"},"enum":{"type":"array","minItems":1,"maxItems":10000},"const":true,"default":true,"minimum":{"type":"number"},"maximum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"multipleOf":{"type":"number","exclusiveMinimum":0},"minLength":{"type":"integer","minimum":0},"maxLength":{"type":"integer","minimum":0}},"required":["type"],"additionalProperties":false}},"required":{"type":"array","items":{"type":"string"}},"additionalProperties":{"const":false}},"required":["type","properties","additionalProperties"],"additionalProperties":false}}};
const schema21 = {"type":"object","properties":{"type":{"const":"object"},"description":{"type":"string"},"properties":{"type":"object","maxProperties":2000,"propertyNames":{"maxLength":256,"not":{"enum":["__proto__","constructor","__defineGetter__","__defineSetter__","hasOwnProperty","__lookupGetter__","__lookupSetter__","isPrototypeOf","propertyIsEnumerable","toString","valueOf","__proto__","toLocaleString"]}},"additionalProperties":{"type":"object","properties":{"type":{"anyOf":[{"enum":["number","integer","string","boolean","null"]},{"type":"array","minItems":1,"maxItems":2,"items":{"enum":["number","integer","string","boolean","null"]}}]},"title":{"type":"string"},"description":{"type":"string"},"unit":{"type":"string"},"protected":{"type":"boolean"},"enum":{"type":"array","minItems":1,"maxItems":10000},"const":true,"default":true,"minimum":{"type":"number"},"maximum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"multipleOf":{"type":"number","exclusiveMinimum":0},"minLength":{"type":"integer","minimum":0},"maxLength":{"type":"integer","minimum":0}},"required":["type"],"additionalProperties":false}},"required":{"type":"array","items":{"type":"string"}},"additionalProperties":{"const":false}},"required":["type","properties","additionalProperties"],"additionalProperties":false};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.properties === undefined) && (missing0 = "properties"))) || ((data.additionalProperties === undefined) && (missing0 = "additionalProperties"))){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema21.required,parentSchema:schema21,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "description")) || (key0 === "properties")) || (key0 === "required")) || (key0 === "additionalProperties"))){
validate54.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if("object" !== data0){
validate54.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "object"},message:"must be equal to constant",schema:"object",parentSchema:schema21.properties.type,data:data0}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data1 = data.description;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate54.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.description.type,parentSchema:schema21.properties.description,data:data1}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.properties !== undefined){
let data2 = data.properties;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 2000){
validate54.errors = [{instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/maxProperties",keyword:"maxProperties",params:{limit: 2000},message:"must NOT have more than 2000 properties",schema:2000,parentSchema:schema21.properties.properties,data:data2}];
return false;
}
else {
for(const key1 in data2){
const _errs7 = errors;
const _errs8 = errors;
const _errs9 = errors;
if(!(((((((((((((key1 === "__proto__") || (key1 === "constructor")) || (key1 === "__defineGetter__")) || (key1 === "__defineSetter__")) || (key1 === "hasOwnProperty")) || (key1 === "__lookupGetter__")) || (key1 === "__lookupSetter__")) || (key1 === "isPrototypeOf")) || (key1 === "propertyIsEnumerable")) || (key1 === "toString")) || (key1 === "valueOf")) || (key1 === "__proto__")) || (key1 === "toLocaleString"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid2 = _errs9 === errors;
if(valid2){
const err1 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/propertyNames/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema21.properties.properties.propertyNames.not,parentSchema:schema21.properties.properties.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
if(errors === _errs7){
if(typeof key1 === "string"){
if(key1.length > 256){
const err2 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/propertyNames/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema21.properties.properties.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var valid1 = _errs7 === errors;
if(!valid1){
const err3 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema21.properties.properties.propertyNames,parentSchema:schema21.properties.properties,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate54.errors = vErrors;
return false;
break;
}
}
if(valid1){
for(const key2 in data2){
let data3 = data2[key2];
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((data3.type === undefined) && (missing1 = "type")){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/properties/additionalProperties/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'",schema:schema21.properties.properties.additionalProperties.required,parentSchema:schema21.properties.properties.additionalProperties,data:data3}];
return false;
}
else {
const _errs13 = errors;
for(const key3 in data3){
if(!(func1.call(schema21.properties.properties.additionalProperties.properties, key3))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/properties/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.properties.additionalProperties,data:data3}];
return false;
break;
}
}
if(_errs13 === errors){
if(data3.type !== undefined){
let data4 = data3.type;
const _errs14 = errors;
const _errs15 = errors;
let valid5 = false;
const _errs16 = errors;
if(!(((((data4 === "number") || (data4 === "integer")) || (data4 === "string")) || (data4 === "boolean")) || (data4 === "null"))){
const err4 = {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/properties/additionalProperties/properties/type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema21.properties.properties.additionalProperties.properties.type.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:schema21.properties.properties.additionalProperties.properties.type.anyOf[0].enum,parentSchema:schema21.properties.properties.additionalProperties.properties.type.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid5 = valid5 || _valid0;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data4)){
if(data4.length > 2){
const err5 = {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/properties/additionalProperties/properties/type/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema21.properties.properties.additionalProperties.properties.type.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data4.length < 1){
const err6 = {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/properties/additionalProperties/properties/type/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.properties.additionalProperties.properties.type.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
var valid6 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs19 = errors;
if(!(((((data5 === "number") || (data5 === "integer")) || (data5 === "string")) || (data5 === "boolean")) || (data5 === "null"))){
const err7 = {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type/" + i0,schemaPath:"#/properties/properties/additionalProperties/properties/type/anyOf/1/items/enum",keyword:"enum",params:{allowedValues: schema21.properties.properties.additionalProperties.properties.type.anyOf[1].items.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.properties.additionalProperties.properties.type.anyOf[1].items.enum,parentSchema:schema21.properties.properties.additionalProperties.properties.type.anyOf[1].items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid6 = _errs19 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/properties/additionalProperties/properties/type/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.properties.additionalProperties.properties.type.anyOf[1].type,parentSchema:schema21.properties.properties.additionalProperties.properties.type.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err9 = {instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/properties/additionalProperties/properties/type/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.properties.properties.additionalProperties.properties.type.anyOf,parentSchema:schema21.properties.properties.additionalProperties.properties.type,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate54.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.title !== undefined){
let data6 = data3.title;
const _errs20 = errors;
if(typeof data6 !== "string"){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/properties/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.properties.additionalProperties.properties.title.type,parentSchema:schema21.properties.properties.additionalProperties.properties.title,data:data6}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.description !== undefined){
let data7 = data3.description;
const _errs22 = errors;
if(typeof data7 !== "string"){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/properties/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.properties.additionalProperties.properties.description.type,parentSchema:schema21.properties.properties.additionalProperties.properties.description,data:data7}];
return false;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.unit !== undefined){
let data8 = data3.unit;
const _errs24 = errors;
if(typeof data8 !== "string"){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/unit",schemaPath:"#/properties/properties/additionalProperties/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.properties.additionalProperties.properties.unit.type,parentSchema:schema21.properties.properties.additionalProperties.properties.unit,data:data8}];
return false;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.protected !== undefined){
let data9 = data3.protected;
const _errs26 = errors;
if(typeof data9 !== "boolean"){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/protected",schemaPath:"#/properties/properties/additionalProperties/properties/protected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.properties.additionalProperties.properties.protected.type,parentSchema:schema21.properties.properties.additionalProperties.properties.protected,data:data9}];
return false;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.enum !== undefined){
let data10 = data3.enum;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data10)){
if(data10.length > 10000){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/properties/properties/additionalProperties/properties/enum/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items",schema:10000,parentSchema:schema21.properties.properties.additionalProperties.properties.enum,data:data10}];
return false;
}
else {
if(data10.length < 1){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/properties/properties/additionalProperties/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.properties.additionalProperties.properties.enum,data:data10}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/properties/properties/additionalProperties/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.properties.additionalProperties.properties.enum.type,parentSchema:schema21.properties.properties.additionalProperties.properties.enum,data:data10}];
return false;
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.minimum !== undefined){
let data11 = data3.minimum;
const _errs30 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/properties/properties/additionalProperties/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema21.properties.properties.additionalProperties.properties.minimum.type,parentSchema:schema21.properties.properties.additionalProperties.properties.minimum,data:data11}];
return false;
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.maximum !== undefined){
let data12 = data3.maximum;
const _errs32 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/properties/properties/additionalProperties/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema21.properties.properties.additionalProperties.properties.maximum.type,parentSchema:schema21.properties.properties.additionalProperties.properties.maximum,data:data12}];
return false;
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.exclusiveMinimum !== undefined){
let data13 = data3.exclusiveMinimum;
const _errs34 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclusiveMinimum",schemaPath:"#/properties/properties/additionalProperties/properties/exclusiveMinimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema21.properties.properties.additionalProperties.properties.exclusiveMinimum.type,parentSchema:schema21.properties.properties.additionalProperties.properties.exclusiveMinimum,data:data13}];
return false;
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.exclusiveMaximum !== undefined){
let data14 = data3.exclusiveMaximum;
const _errs36 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclusiveMaximum",schemaPath:"#/properties/properties/additionalProperties/properties/exclusiveMaximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema21.properties.properties.additionalProperties.properties.exclusiveMaximum.type,parentSchema:schema21.properties.properties.additionalProperties.properties.exclusiveMaximum,data:data14}];
return false;
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.multipleOf !== undefined){
let data15 = data3.multipleOf;
const _errs38 = errors;
if(errors === _errs38){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 <= 0 || isNaN(data15)){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/multipleOf",schemaPath:"#/properties/properties/additionalProperties/properties/multipleOf/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema21.properties.properties.additionalProperties.properties.multipleOf,data:data15}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/multipleOf",schemaPath:"#/properties/properties/additionalProperties/properties/multipleOf/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema21.properties.properties.additionalProperties.properties.multipleOf.type,parentSchema:schema21.properties.properties.additionalProperties.properties.multipleOf,data:data15}];
return false;
}
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.minLength !== undefined){
let data16 = data3.minLength;
const _errs40 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/minLength",schemaPath:"#/properties/properties/additionalProperties/properties/minLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.properties.additionalProperties.properties.minLength.type,parentSchema:schema21.properties.properties.additionalProperties.properties.minLength,data:data16}];
return false;
}
if(errors === _errs40){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/minLength",schemaPath:"#/properties/properties/additionalProperties/properties/minLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema21.properties.properties.additionalProperties.properties.minLength,data:data16}];
return false;
}
}
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.maxLength !== undefined){
let data17 = data3.maxLength;
const _errs42 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxLength",schemaPath:"#/properties/properties/additionalProperties/properties/maxLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.properties.additionalProperties.properties.maxLength.type,parentSchema:schema21.properties.properties.additionalProperties.properties.maxLength,data:data17}];
return false;
}
if(errors === _errs42){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxLength",schemaPath:"#/properties/properties/additionalProperties/properties/maxLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema21.properties.properties.additionalProperties.properties.maxLength,data:data17}];
return false;
}
}
}
var valid4 = _errs42 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/properties/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.properties.additionalProperties.type,parentSchema:schema21.properties.properties.additionalProperties,data:data3}];
return false;
}
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.properties.type,parentSchema:schema21.properties.properties,data:data2}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
let data18 = data.required;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data18)){
var valid7 = true;
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
const _errs46 = errors;
if(typeof data19 !== "string"){
validate54.errors = [{instancePath:instancePath+"/required/" + i1,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.required.items.type,parentSchema:schema21.properties.required.items,data:data19}];
return false;
}
var valid7 = _errs46 === errors;
if(!valid7){
break;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.required.type,parentSchema:schema21.properties.required,data:data18}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.additionalProperties !== undefined){
let data20 = data.additionalProperties;
const _errs48 = errors;
if(false !== data20){
validate54.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema21.properties.additionalProperties,data:data20}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.specVersion === undefined) && (missing0 = "specVersion")) || ((data.input === undefined) && (missing0 = "input"))) || ((data.output === undefined) && (missing0 = "output"))) || ((data.example === undefined) && (missing0 = "example"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema20.required,parentSchema:schema20,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "specVersion") || (key0 === "output")) || (key0 === "parameters")) || (key0 === "encoding")) || (key0 === "reasons")) || (key0 === "background")) || (key0 === "example")) || (key0 === "input"))){
validate53.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.specVersion !== undefined){
let data0 = data.specVersion;
const _errs2 = errors;
if(1 !== data0){
validate53.errors = [{instancePath:instancePath+"/specVersion",schemaPath:"#/properties/specVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema20.properties.specVersion,data:data0}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
const _errs3 = errors;
if(!(validate54(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
const _errs4 = errors;
if(!(validate54(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encoding !== undefined){
let data3 = data.encoding;
const _errs5 = errors;
if(errors === _errs5){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((data3.layout === undefined) && (missing1 = "layout")){
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'",schema:schema20.properties.encoding.required,parentSchema:schema20.properties.encoding,data:data3}];
return false;
}
else {
const tag0 = data3.layout;
if(typeof tag0 == "string"){
if(tag0 === "matrix"){
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((((data3.layout === undefined) && (missing2 = "layout")) || ((data3.tensor === undefined) && (missing2 = "tensor"))) || ((data3.columns === undefined) && (missing2 = "columns"))) || ((data3.output === undefined) && (missing2 = "output"))){
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/oneOf/0/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'",schema:schema20.properties.encoding.oneOf[0].required,parentSchema:schema20.properties.encoding.oneOf[0],data:data3}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data3){
if(!(((((key1 === "layout") || (key1 === "tensor")) || (key1 === "columns")) || (key1 === "missing")) || (key1 === "output"))){
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.encoding.oneOf[0],data:data3}];
return false;
break;
}
}
if(_errs10 === errors){
if(data3.layout !== undefined){
let data4 = data3.layout;
const _errs11 = errors;
if("matrix" !== data4){
validate53.errors = [{instancePath:instancePath+"/encoding/layout",schemaPath:"#/properties/encoding/oneOf/0/properties/layout/const",keyword:"const",params:{allowedValue: "matrix"},message:"must be equal to constant",schema:"matrix",parentSchema:schema20.properties.encoding.oneOf[0].properties.layout,data:data4}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.tensor !== undefined){
let data5 = data3.tensor;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate53.errors = [{instancePath:instancePath+"/encoding/tensor",schemaPath:"#/properties/encoding/oneOf/0/properties/tensor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.encoding.oneOf[0].properties.tensor.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.tensor,data:data5}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.columns !== undefined){
let data6 = data3.columns;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
if(data6.length < 1){
validate53.errors = [{instancePath:instancePath+"/encoding/columns",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns,data:data6}];
return false;
}
else {
var valid4 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if((data7.name === undefined) && (missing3 = "name")){
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0,schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'",schema:schema20.properties.encoding.oneOf[0].properties.columns.items.required,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items,data:data7}];
return false;
}
else {
const _errs18 = errors;
for(const key2 in data7){
if(!((key2 === "name") || (key2 === "categories"))){
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0,schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items,data:data7}];
return false;
break;
}
}
if(_errs18 === errors){
if(data7.name !== undefined){
let data8 = data7.name;
const _errs19 = errors;
if(typeof data8 !== "string"){
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0+"/name",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.name.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.name,data:data8}];
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.categories !== undefined){
let data9 = data7.categories;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data9)){
if(data9.length > 10000){
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0+"/categories",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/properties/categories/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items",schema:10000,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories,data:data9}];
return false;
}
else {
if(data9.length < 1){
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0+"/categories",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories,data:data9}];
return false;
}
else {
var valid6 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs23 = errors;
if(typeof data10 !== "string"){
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0+"/categories/" + i1,schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories.items.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories.items,data:data10}];
return false;
}
var valid6 = _errs23 === errors;
if(!valid6){
break;
}
}
if(valid6){
let i2 = data9.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data9[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0+"/categories",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/properties/categories/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories,data:data9}];
return false;
break;
}
indices0[item0] = i2;
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0+"/categories",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items.properties.categories,data:data9}];
return false;
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/columns/" + i0,schemaPath:"#/properties/encoding/oneOf/0/properties/columns/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[0].properties.columns.items.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns.items,data:data7}];
return false;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/columns",schemaPath:"#/properties/encoding/oneOf/0/properties/columns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.encoding.oneOf[0].properties.columns.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.columns,data:data6}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.missing !== undefined){
let data11 = data3.missing;
const _errs25 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate53.errors = [{instancePath:instancePath+"/encoding/missing",schemaPath:"#/properties/encoding/oneOf/0/properties/missing/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema20.properties.encoding.oneOf[0].properties.missing.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.missing,data:data11}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.output !== undefined){
let data12 = data3.output;
const _errs27 = errors;
if(errors === _errs27){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing4;
if(((data12.tensor === undefined) && (missing4 = "tensor")) || ((data12.columns === undefined) && (missing4 = "columns"))){
validate53.errors = [{instancePath:instancePath+"/encoding/output",schemaPath:"#/properties/encoding/oneOf/0/properties/output/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'",schema:schema20.properties.encoding.oneOf[0].properties.output.required,parentSchema:schema20.properties.encoding.oneOf[0].properties.output,data:data12}];
return false;
}
else {
const _errs29 = errors;
for(const key3 in data12){
if(!((key3 === "tensor") || (key3 === "columns"))){
validate53.errors = [{instancePath:instancePath+"/encoding/output",schemaPath:"#/properties/encoding/oneOf/0/properties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.encoding.oneOf[0].properties.output,data:data12}];
return false;
break;
}
}
if(_errs29 === errors){
if(data12.tensor !== undefined){
let data13 = data12.tensor;
const _errs30 = errors;
if(typeof data13 !== "string"){
validate53.errors = [{instancePath:instancePath+"/encoding/output/tensor",schemaPath:"#/properties/encoding/oneOf/0/properties/output/properties/tensor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.encoding.oneOf[0].properties.output.properties.tensor.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.output.properties.tensor,data:data13}];
return false;
}
var valid8 = _errs30 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data12.columns !== undefined){
let data14 = data12.columns;
const _errs32 = errors;
if(errors === _errs32){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns",schemaPath:"#/properties/encoding/oneOf/0/properties/output/properties/columns/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema20.properties.encoding.oneOf[0].properties.output.properties.columns,data:data14}];
return false;
}
else {
for(const key4 in data14){
let data15 = data14[key4];
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/encoding/oneOf/0/properties/output/properties/columns/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.encoding.oneOf[0].properties.output.properties.columns.additionalProperties.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.output.properties.columns.additionalProperties,data:data15}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/encoding/oneOf/0/properties/output/properties/columns/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema20.properties.encoding.oneOf[0].properties.output.properties.columns.additionalProperties,data:data15}];
return false;
}
}
}
var valid9 = _errs35 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns",schemaPath:"#/properties/encoding/oneOf/0/properties/output/properties/columns/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[0].properties.output.properties.columns.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.output.properties.columns,data:data14}];
return false;
}
}
var valid8 = _errs32 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/output",schemaPath:"#/properties/encoding/oneOf/0/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[0].properties.output.type,parentSchema:schema20.properties.encoding.oneOf[0].properties.output,data:data12}];
return false;
}
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[0].type,parentSchema:schema20.properties.encoding.oneOf[0],data:data3}];
return false;
}
}
var props0 = true;
}
else if(tag0 === "tensors"){
const _errs37 = errors;
if(errors === _errs37){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing5;
if(((data3.layout === undefined) && (missing5 = "layout")) || ((data3.output === undefined) && (missing5 = "output"))){
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/oneOf/1/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'",schema:schema20.properties.encoding.oneOf[1].required,parentSchema:schema20.properties.encoding.oneOf[1],data:data3}];
return false;
}
else {
const _errs39 = errors;
for(const key5 in data3){
if(!((((key5 === "layout") || (key5 === "missing")) || (key5 === "missingText")) || (key5 === "output"))){
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.encoding.oneOf[1],data:data3}];
return false;
break;
}
}
if(_errs39 === errors){
if(data3.layout !== undefined){
let data16 = data3.layout;
const _errs40 = errors;
if("tensors" !== data16){
validate53.errors = [{instancePath:instancePath+"/encoding/layout",schemaPath:"#/properties/encoding/oneOf/1/properties/layout/const",keyword:"const",params:{allowedValue: "tensors"},message:"must be equal to constant",schema:"tensors",parentSchema:schema20.properties.encoding.oneOf[1].properties.layout,data:data16}];
return false;
}
var valid11 = _errs40 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data3.missing !== undefined){
let data17 = data3.missing;
const _errs41 = errors;
if(!((typeof data17 == "number") && (isFinite(data17)))){
validate53.errors = [{instancePath:instancePath+"/encoding/missing",schemaPath:"#/properties/encoding/oneOf/1/properties/missing/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema20.properties.encoding.oneOf[1].properties.missing.type,parentSchema:schema20.properties.encoding.oneOf[1].properties.missing,data:data17}];
return false;
}
var valid11 = _errs41 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data3.missingText !== undefined){
let data18 = data3.missingText;
const _errs43 = errors;
if(typeof data18 !== "string"){
validate53.errors = [{instancePath:instancePath+"/encoding/missingText",schemaPath:"#/properties/encoding/oneOf/1/properties/missingText/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.encoding.oneOf[1].properties.missingText.type,parentSchema:schema20.properties.encoding.oneOf[1].properties.missingText,data:data18}];
return false;
}
var valid11 = _errs43 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data3.output !== undefined){
let data19 = data3.output;
const _errs45 = errors;
if(errors === _errs45){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing6;
if(((data19.tensor === undefined) && (missing6 = "tensor")) || ((data19.columns === undefined) && (missing6 = "columns"))){
validate53.errors = [{instancePath:instancePath+"/encoding/output",schemaPath:"#/properties/encoding/oneOf/1/properties/output/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'",schema:schema20.properties.encoding.oneOf[1].properties.output.required,parentSchema:schema20.properties.encoding.oneOf[1].properties.output,data:data19}];
return false;
}
else {
const _errs47 = errors;
for(const key6 in data19){
if(!((key6 === "tensor") || (key6 === "columns"))){
validate53.errors = [{instancePath:instancePath+"/encoding/output",schemaPath:"#/properties/encoding/oneOf/1/properties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.encoding.oneOf[1].properties.output,data:data19}];
return false;
break;
}
}
if(_errs47 === errors){
if(data19.tensor !== undefined){
let data20 = data19.tensor;
const _errs48 = errors;
if(typeof data20 !== "string"){
validate53.errors = [{instancePath:instancePath+"/encoding/output/tensor",schemaPath:"#/properties/encoding/oneOf/1/properties/output/properties/tensor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.encoding.oneOf[1].properties.output.properties.tensor.type,parentSchema:schema20.properties.encoding.oneOf[1].properties.output.properties.tensor,data:data20}];
return false;
}
var valid12 = _errs48 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data19.columns !== undefined){
let data21 = data19.columns;
const _errs50 = errors;
if(errors === _errs50){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns",schemaPath:"#/properties/encoding/oneOf/1/properties/output/properties/columns/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema20.properties.encoding.oneOf[1].properties.output.properties.columns,data:data21}];
return false;
}
else {
for(const key7 in data21){
let data22 = data21[key7];
const _errs53 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/encoding/oneOf/1/properties/output/properties/columns/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema20.properties.encoding.oneOf[1].properties.output.properties.columns.additionalProperties.type,parentSchema:schema20.properties.encoding.oneOf[1].properties.output.properties.columns.additionalProperties,data:data22}];
return false;
}
if(errors === _errs53){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/encoding/oneOf/1/properties/output/properties/columns/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema20.properties.encoding.oneOf[1].properties.output.properties.columns.additionalProperties,data:data22}];
return false;
}
}
}
var valid13 = _errs53 === errors;
if(!valid13){
break;
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/output/columns",schemaPath:"#/properties/encoding/oneOf/1/properties/output/properties/columns/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[1].properties.output.properties.columns.type,parentSchema:schema20.properties.encoding.oneOf[1].properties.output.properties.columns,data:data21}];
return false;
}
}
var valid12 = _errs50 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding/output",schemaPath:"#/properties/encoding/oneOf/1/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[1].properties.output.type,parentSchema:schema20.properties.encoding.oneOf[1].properties.output,data:data19}];
return false;
}
}
var valid11 = _errs45 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.oneOf[1].type,parentSchema:schema20.properties.encoding.oneOf[1],data:data3}];
return false;
}
}
if(props0 !== true){
props0 = true;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "layout", tagValue: tag0},message:"value of tag \"layout\" must be in oneOf",schema:schema20.properties.encoding.discriminator,parentSchema:schema20.properties.encoding,data:data3}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/discriminator",keyword:"discriminator",params:{error: "tag", tag: "layout", tagValue: tag0},message:"tag \"layout\" must be string",schema:schema20.properties.encoding.discriminator,parentSchema:schema20.properties.encoding,data:data3}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.encoding.type,parentSchema:schema20.properties.encoding,data:data3}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasons !== undefined){
let data23 = data.reasons;
const _errs55 = errors;
if(errors === _errs55){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing7;
if(((data23.adverse === undefined) && (missing7 = "adverse")) || ((data23.codes === undefined) && (missing7 = "codes"))){
validate53.errors = [{instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'",schema:schema20.properties.reasons.required,parentSchema:schema20.properties.reasons,data:data23}];
return false;
}
else {
const _errs57 = errors;
for(const key8 in data23){
if(!((key8 === "adverse") || (key8 === "codes"))){
validate53.errors = [{instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.reasons,data:data23}];
return false;
break;
}
}
if(_errs57 === errors){
if(data23.adverse !== undefined){
let data24 = data23.adverse;
const _errs58 = errors;
if(!((data24 === "higher") || (data24 === "lower"))){
validate53.errors = [{instancePath:instancePath+"/reasons/adverse",schemaPath:"#/properties/reasons/properties/adverse/enum",keyword:"enum",params:{allowedValues: schema20.properties.reasons.properties.adverse.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.reasons.properties.adverse.enum,parentSchema:schema20.properties.reasons.properties.adverse,data:data24}];
return false;
}
var valid14 = _errs58 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data23.codes !== undefined){
let data25 = data23.codes;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data25)){
if(data25.length > 2000){
validate53.errors = [{instancePath:instancePath+"/reasons/codes",schemaPath:"#/properties/reasons/properties/codes/maxItems",keyword:"maxItems",params:{limit: 2000},message:"must NOT have more than 2000 items",schema:2000,parentSchema:schema20.properties.reasons.properties.codes,data:data25}];
return false;
}
else {
if(data25.length < 1){
validate53.errors = [{instancePath:instancePath+"/reasons/codes",schemaPath:"#/properties/reasons/properties/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema20.properties.reasons.properties.codes,data:data25}];
return false;
}
else {
var valid15 = true;
const len2 = data25.length;
for(let i3=0; i3<len2; i3++){
let data26 = data25[i3];
const _errs61 = errors;
if(errors === _errs61){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing8;
if((((data26.code === undefined) && (missing8 = "code")) || ((data26.features === undefined) && (missing8 = "features"))) || ((data26.sentence === undefined) && (missing8 = "sentence"))){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3,schemaPath:"#/properties/reasons/properties/codes/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'",schema:schema20.properties.reasons.properties.codes.items.required,parentSchema:schema20.properties.reasons.properties.codes.items,data:data26}];
return false;
}
else {
const _errs63 = errors;
for(const key9 in data26){
if(!(((key9 === "code") || (key9 === "features")) || (key9 === "sentence"))){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3,schemaPath:"#/properties/reasons/properties/codes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.reasons.properties.codes.items,data:data26}];
return false;
break;
}
}
if(_errs63 === errors){
if(data26.code !== undefined){
let data27 = data26.code;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data27 === "string"){
if(data27.length > 64){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/code",schemaPath:"#/properties/reasons/properties/codes/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema20.properties.reasons.properties.codes.items.properties.code,data:data27}];
return false;
}
else {
if(data27.length < 1){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/code",schemaPath:"#/properties/reasons/properties/codes/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.properties.reasons.properties.codes.items.properties.code,data:data27}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/code",schemaPath:"#/properties/reasons/properties/codes/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.reasons.properties.codes.items.properties.code.type,parentSchema:schema20.properties.reasons.properties.codes.items.properties.code,data:data27}];
return false;
}
}
var valid16 = _errs64 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data26.features !== undefined){
let data28 = data26.features;
const _errs66 = errors;
if(errors === _errs66){
if(Array.isArray(data28)){
if(data28.length > 2000){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/features",schemaPath:"#/properties/reasons/properties/codes/items/properties/features/maxItems",keyword:"maxItems",params:{limit: 2000},message:"must NOT have more than 2000 items",schema:2000,parentSchema:schema20.properties.reasons.properties.codes.items.properties.features,data:data28}];
return false;
}
else {
if(data28.length < 1){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/features",schemaPath:"#/properties/reasons/properties/codes/items/properties/features/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema20.properties.reasons.properties.codes.items.properties.features,data:data28}];
return false;
}
else {
var valid17 = true;
const len3 = data28.length;
for(let i4=0; i4<len3; i4++){
let data29 = data28[i4];
const _errs68 = errors;
if(typeof data29 !== "string"){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/features/" + i4,schemaPath:"#/properties/reasons/properties/codes/items/properties/features/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.reasons.properties.codes.items.properties.features.items.type,parentSchema:schema20.properties.reasons.properties.codes.items.properties.features.items,data:data29}];
return false;
}
var valid17 = _errs68 === errors;
if(!valid17){
break;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/features",schemaPath:"#/properties/reasons/properties/codes/items/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.reasons.properties.codes.items.properties.features.type,parentSchema:schema20.properties.reasons.properties.codes.items.properties.features,data:data28}];
return false;
}
}
var valid16 = _errs66 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data26.sentence !== undefined){
let data30 = data26.sentence;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data30 === "string"){
if(data30.length > 1000){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/sentence",schemaPath:"#/properties/reasons/properties/codes/items/properties/sentence/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema20.properties.reasons.properties.codes.items.properties.sentence,data:data30}];
return false;
}
else {
if(data30.length < 1){
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/sentence",schemaPath:"#/properties/reasons/properties/codes/items/properties/sentence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.properties.reasons.properties.codes.items.properties.sentence,data:data30}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3+"/sentence",schemaPath:"#/properties/reasons/properties/codes/items/properties/sentence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.reasons.properties.codes.items.properties.sentence.type,parentSchema:schema20.properties.reasons.properties.codes.items.properties.sentence,data:data30}];
return false;
}
}
var valid16 = _errs70 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reasons/codes/" + i3,schemaPath:"#/properties/reasons/properties/codes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.reasons.properties.codes.items.type,parentSchema:schema20.properties.reasons.properties.codes.items,data:data26}];
return false;
}
}
var valid15 = _errs61 === errors;
if(!valid15){
break;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reasons/codes",schemaPath:"#/properties/reasons/properties/codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.reasons.properties.codes.type,parentSchema:schema20.properties.reasons.properties.codes,data:data25}];
return false;
}
}
var valid14 = _errs59 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.reasons.type,parentSchema:schema20.properties.reasons,data:data23}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.background !== undefined){
let data31 = data.background;
const _errs72 = errors;
if(errors === _errs72){
if(Array.isArray(data31)){
if(data31.length > 1000){
validate53.errors = [{instancePath:instancePath+"/background",schemaPath:"#/properties/background/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema20.properties.background,data:data31}];
return false;
}
else {
if(data31.length < 1){
validate53.errors = [{instancePath:instancePath+"/background",schemaPath:"#/properties/background/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema20.properties.background,data:data31}];
return false;
}
else {
var valid18 = true;
const len4 = data31.length;
for(let i5=0; i5<len4; i5++){
let data32 = data31[i5];
const _errs74 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
validate53.errors = [{instancePath:instancePath+"/background/" + i5,schemaPath:"#/properties/background/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.background.items.type,parentSchema:schema20.properties.background.items,data:data32}];
return false;
}
var valid18 = _errs74 === errors;
if(!valid18){
break;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.background.type,parentSchema:schema20.properties.background,data:data31}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.example !== undefined){
let data33 = data.example;
const _errs76 = errors;
if(errors === _errs76){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing9;
if(((data33.input === undefined) && (missing9 = "input")) || ((data33.output === undefined) && (missing9 = "output"))){
validate53.errors = [{instancePath:instancePath+"/example",schemaPath:"#/properties/example/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'",schema:schema20.properties.example.required,parentSchema:schema20.properties.example,data:data33}];
return false;
}
else {
const _errs78 = errors;
for(const key10 in data33){
if(!((key10 === "input") || (key10 === "output"))){
validate53.errors = [{instancePath:instancePath+"/example",schemaPath:"#/properties/example/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.example,data:data33}];
return false;
break;
}
}
if(_errs78 === errors){
if(data33.input !== undefined){
let data34 = data33.input;
const _errs79 = errors;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
validate53.errors = [{instancePath:instancePath+"/example/input",schemaPath:"#/properties/example/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.example.properties.input.type,parentSchema:schema20.properties.example.properties.input,data:data34}];
return false;
}
var valid19 = _errs79 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.output !== undefined){
let data35 = data33.output;
const _errs81 = errors;
if(!(data35 && typeof data35 == "object" && !Array.isArray(data35))){
validate53.errors = [{instancePath:instancePath+"/example/output",schemaPath:"#/properties/example/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.example.properties.output.type,parentSchema:schema20.properties.example.properties.output,data:data35}];
return false;
}
var valid19 = _errs81 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/example",schemaPath:"#/properties/example/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.example.type,parentSchema:schema20.properties.example,data:data33}];
return false;
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
const _errs83 = errors;
if(!(validate54(data.input, {instancePath:instancePath+"/input",parentData:data,parentDataProperty:"input",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const registration: Validate = validate58;
const schema22 = {"type":"object","properties":{"id":{"type":"string","description":"the model id, <domain>.<name>, each part matching [a-z][a-z0-9_-]*","pattern":"^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$","maxLength":128},"version":{"type":"string"},"task":{"enum":["binary-classification","regression","transformation"]},"description":{"type":"string"},"signature":{"type":"object"}},"required":["id","version","task","signature"],"additionalProperties":false};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.task === undefined) && (missing0 = "task"))) || ((data.signature === undefined) && (missing0 = "signature"))){
validate58.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema22.required,parentSchema:schema22,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "version")) || (key0 === "task")) || (key0 === "description")) || (key0 === "signature"))){
validate58.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 128){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema22.properties.id,data:data0}];
return false;
}
else {
if(!pattern3.test(data0)){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$"+"\"",schema:"^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$",parentSchema:schema22.properties.id,data:data0}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.id.type,parentSchema:schema22.properties.id,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate58.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.version.type,parentSchema:schema22.properties.version,data:data1}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.task !== undefined){
let data2 = data.task;
const _errs6 = errors;
if(!(((data2 === "binary-classification") || (data2 === "regression")) || (data2 === "transformation"))){
validate58.errors = [{instancePath:instancePath+"/task",schemaPath:"#/properties/task/enum",keyword:"enum",params:{allowedValues: schema22.properties.task.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.task.enum,parentSchema:schema22.properties.task,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data3 = data.description;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate58.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.description.type,parentSchema:schema22.properties.description,data:data3}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signature !== undefined){
let data4 = data.signature;
const _errs9 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
validate58.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.properties.signature.type,parentSchema:schema22.properties.signature,data:data4}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const configuration: Validate = validate59;
const schema23 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"flit.config.json","description":"How an application uses its models.","type":"object","properties":{"$schema":{"type":"string"},"trust":{"type":"object","description":"Which of the installed models the application takes.","properties":{"allow":{"description":"Where there is any, a model has to fit one of these rules.","type":"array","items":{"$ref":"#/$defs/rule"}},"deny":{"description":"A model that fits one of these rules is refused, whatever 'allow' says.","type":"array","items":{"$ref":"#/$defs/rule"}},"directOnly":{"description":"Only models that the application's package.json names, or that a bundle lists which it names.","type":"boolean"},"declarativeOnly":{"description":"Only models that are data: no code of a model ever runs.","type":"boolean"},"noInstallScripts":{"description":"No model that is data and yet runs a script when it is installed.","type":"boolean"},"prefer":{"description":"By model id, the package that answers for it, where several package names have it.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false},"runtimes":{"type":"object","description":"Which runtimes load the models.","properties":{"prefer":{"description":"The package names of the runtimes to load models by, the first that can run an artifact; where none can, the one that the model declares.","type":["string","array"],"items":{"type":"string"}}},"additionalProperties":false},"routes":{"type":"object","description":"Which model answers: @flit-ml/routing checks it."},"cutOffs":{"type":"object","description":"What a score leads to: @flit-ml/routing checks it."},"decisions":{"type":"object","description":"What is kept of decisions: @flit-ml/decisions checks it."}},"additionalProperties":false,"$defs":{"rule":{"description":"All that is given has to fit; * stands for any characters.","type":"object","properties":{"package":{"description":"A package name, or a scope: @flit-ml/*","type":"string"},"id":{"description":"A model id, or a domain: bnpl.*","type":"string"},"versions":{"description":"A semver range.","type":"string"}},"additionalProperties":false,"minProperties":1}}};
const schema24 = {"description":"All that is given has to fit; * stands for any characters.","type":"object","properties":{"package":{"description":"A package name, or a scope: @flit-ml/*","type":"string"},"id":{"description":"A model id, or a domain: bnpl.*","type":"string"},"versions":{"description":"A semver range.","type":"string"}},"additionalProperties":false,"minProperties":1};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
validate60.errors = [{instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema24,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "package") || (key0 === "id")) || (key0 === "versions"))){
validate60.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.package !== undefined){
let data0 = data.package;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate60.errors = [{instancePath:instancePath+"/package",schemaPath:"#/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.package.type,parentSchema:schema24.properties.package,data:data0}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate60.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.id.type,parentSchema:schema24.properties.id,data:data1}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versions !== undefined){
let data2 = data.versions;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate60.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.versions.type,parentSchema:schema24.properties.versions,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "$schema") || (key0 === "trust")) || (key0 === "runtimes")) || (key0 === "routes")) || (key0 === "cutOffs")) || (key0 === "decisions"))){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
let data0 = data.$schema;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate59.errors = [{instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.$schema.type,parentSchema:schema23.properties.$schema,data:data0}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trust !== undefined){
let data1 = data.trust;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
const _errs6 = errors;
for(const key1 in data1){
if(!((((((key1 === "allow") || (key1 === "deny")) || (key1 === "directOnly")) || (key1 === "declarativeOnly")) || (key1 === "noInstallScripts")) || (key1 === "prefer"))){
validate59.errors = [{instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema23.properties.trust,data:data1}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.allow !== undefined){
let data2 = data1.allow;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate60(data2[i0], {instancePath:instancePath+"/trust/allow/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/trust/allow",schemaPath:"#/properties/trust/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.trust.properties.allow.type,parentSchema:schema23.properties.trust.properties.allow,data:data2}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.deny !== undefined){
let data4 = data1.deny;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid3 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs12 = errors;
if(!(validate60(data4[i1], {instancePath:instancePath+"/trust/deny/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/trust/deny",schemaPath:"#/properties/trust/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.trust.properties.deny.type,parentSchema:schema23.properties.trust.properties.deny,data:data4}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.directOnly !== undefined){
let data6 = data1.directOnly;
const _errs13 = errors;
if(typeof data6 !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/trust/directOnly",schemaPath:"#/properties/trust/properties/directOnly/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.trust.properties.directOnly.type,parentSchema:schema23.properties.trust.properties.directOnly,data:data6}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.declarativeOnly !== undefined){
let data7 = data1.declarativeOnly;
const _errs15 = errors;
if(typeof data7 !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/trust/declarativeOnly",schemaPath:"#/properties/trust/properties/declarativeOnly/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.trust.properties.declarativeOnly.type,parentSchema:schema23.properties.trust.properties.declarativeOnly,data:data7}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.noInstallScripts !== undefined){
let data8 = data1.noInstallScripts;
const _errs17 = errors;
if(typeof data8 !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/trust/noInstallScripts",schemaPath:"#/properties/trust/properties/noInstallScripts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.trust.properties.noInstallScripts.type,parentSchema:schema23.properties.trust.properties.noInstallScripts,data:data8}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.prefer !== undefined){
let data9 = data1.prefer;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
let data10 = data9[key2];
const _errs22 = errors;
if(typeof data10 !== "string"){
validate59.errors = [{instancePath:instancePath+"/trust/prefer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/trust/properties/prefer/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.trust.properties.prefer.additionalProperties.type,parentSchema:schema23.properties.trust.properties.prefer.additionalProperties,data:data10}];
return false;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/trust/prefer",schemaPath:"#/properties/trust/properties/prefer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.trust.properties.prefer.type,parentSchema:schema23.properties.trust.properties.prefer,data:data9}];
return false;
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.trust.type,parentSchema:schema23.properties.trust,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runtimes !== undefined){
let data11 = data.runtimes;
const _errs24 = errors;
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
const _errs26 = errors;
for(const key3 in data11){
if(!(key3 === "prefer")){
validate59.errors = [{instancePath:instancePath+"/runtimes",schemaPath:"#/properties/runtimes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema23.properties.runtimes,data:data11}];
return false;
break;
}
}
if(_errs26 === errors){
if(data11.prefer !== undefined){
let data12 = data11.prefer;
const _errs27 = errors;
if((typeof data12 !== "string") && (!(Array.isArray(data12)))){
validate59.errors = [{instancePath:instancePath+"/runtimes/prefer",schemaPath:"#/properties/runtimes/properties/prefer/type",keyword:"type",params:{type: schema23.properties.runtimes.properties.prefer.type},message:"must be string,array",schema:schema23.properties.runtimes.properties.prefer.type,parentSchema:schema23.properties.runtimes.properties.prefer,data:data12}];
return false;
}
if(errors === _errs27){
if(Array.isArray(data12)){
var valid6 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs29 = errors;
if(typeof data13 !== "string"){
validate59.errors = [{instancePath:instancePath+"/runtimes/prefer/" + i2,schemaPath:"#/properties/runtimes/properties/prefer/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.runtimes.properties.prefer.items.type,parentSchema:schema23.properties.runtimes.properties.prefer.items,data:data13}];
return false;
}
var valid6 = _errs29 === errors;
if(!valid6){
break;
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/runtimes",schemaPath:"#/properties/runtimes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.runtimes.type,parentSchema:schema23.properties.runtimes,data:data11}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.routes !== undefined){
let data14 = data.routes;
const _errs31 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
validate59.errors = [{instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.routes.type,parentSchema:schema23.properties.routes,data:data14}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cutOffs !== undefined){
let data15 = data.cutOffs;
const _errs33 = errors;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
validate59.errors = [{instancePath:instancePath+"/cutOffs",schemaPath:"#/properties/cutOffs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.cutOffs.type,parentSchema:schema23.properties.cutOffs,data:data15}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decisions !== undefined){
let data16 = data.decisions;
const _errs35 = errors;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
validate59.errors = [{instancePath:instancePath+"/decisions",schemaPath:"#/properties/decisions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.decisions.type,parentSchema:schema23.properties.decisions,data:data16}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

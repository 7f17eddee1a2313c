#!/usr/bin/env node
const __moduleUrl = require('node:url').pathToFileURL(__filename).href;
"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target2,all)=>{for(var name in all)__defProp(target2,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target2)=>(target2=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target2,"default",
{value:mod,enumerable:!0}):target2,mod));var require_identity=__commonJS({"node_modules/yaml/dist/nodes/identity.js"(exports2){"use strict";var ALIAS=Symbol.for("yaml.alias"),DOC=Symbol.for("yaml.docum\
ent"),MAP=Symbol.for("yaml.map"),PAIR=Symbol.for("yaml.pair"),SCALAR=Symbol.for("yaml.scalar"),SEQ=Symbol.for("yaml.seq"),NODE_TYPE=Symbol.for("yaml.node.type"),
isAlias2=node2=>!!node2&&typeof node2=="object"&&node2[NODE_TYPE]===ALIAS,isDocument=node2=>!!node2&&typeof node2=="object"&&node2[NODE_TYPE]===DOC,isMap2=node2=>!!node2&&
typeof node2=="object"&&node2[NODE_TYPE]===MAP,isPair=node2=>!!node2&&typeof node2=="object"&&node2[NODE_TYPE]===PAIR,isScalar2=node2=>!!node2&&typeof node2=="o\
bject"&&node2[NODE_TYPE]===SCALAR,isSeq2=node2=>!!node2&&typeof node2=="object"&&node2[NODE_TYPE]===SEQ;function isCollection(node2){if(node2&&typeof node2=="ob\
ject")switch(node2[NODE_TYPE]){case MAP:case SEQ:return!0}return!1}function isNode2(node2){if(node2&&typeof node2=="object")switch(node2[NODE_TYPE]){case ALIAS:case MAP:case SCALAR:case SEQ:
return!0}return!1}var hasAnchor=node2=>(isScalar2(node2)||isCollection(node2))&&!!node2.anchor;exports2.ALIAS=ALIAS;exports2.DOC=DOC;exports2.MAP=MAP;exports2.NODE_TYPE=
NODE_TYPE;exports2.PAIR=PAIR;exports2.SCALAR=SCALAR;exports2.SEQ=SEQ;exports2.hasAnchor=hasAnchor;exports2.isAlias=isAlias2;exports2.isCollection=isCollection;exports2.
isDocument=isDocument;exports2.isMap=isMap2;exports2.isNode=isNode2;exports2.isPair=isPair;exports2.isScalar=isScalar2;exports2.isSeq=isSeq2}});var require_visit=__commonJS({"node_modules/yaml/dist/visit.js"(exports2){"use strict";var identity2=require_identity(),BREAK=Symbol("break visit"),SKIP=Symbol(
"skip children"),REMOVE=Symbol("remove node");function visit3(node2,visitor){let visitor_=initVisitor(visitor);identity2.isDocument(node2)?visit_(null,node2.contents,
visitor_,Object.freeze([node2]))===REMOVE&&(node2.contents=null):visit_(null,node2,visitor_,Object.freeze([]))}visit3.BREAK=BREAK;visit3.SKIP=SKIP;visit3.REMOVE=
REMOVE;function visit_(key,node2,visitor,path4){let ctrl=callVisitor(key,node2,visitor,path4);if(identity2.isNode(ctrl)||identity2.isPair(ctrl))return replaceNode(
key,path4,ctrl),visit_(key,ctrl,visitor,path4);if(typeof ctrl!="symbol"){if(identity2.isCollection(node2)){path4=Object.freeze(path4.concat(node2));for(let i=0;i<
node2.items.length;++i){let ci=visit_(i,node2.items[i],visitor,path4);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)return BREAK;ci===REMOVE&&(node2.items.splice(
i,1),i-=1)}}}else if(identity2.isPair(node2)){path4=Object.freeze(path4.concat(node2));let ck=visit_("key",node2.key,visitor,path4);if(ck===BREAK)return BREAK;ck===
REMOVE&&(node2.key=null);let cv=visit_("value",node2.value,visitor,path4);if(cv===BREAK)return BREAK;cv===REMOVE&&(node2.value=null)}}return ctrl}async function visitAsync(node2,visitor){
let visitor_=initVisitor(visitor);identity2.isDocument(node2)?await visitAsync_(null,node2.contents,visitor_,Object.freeze([node2]))===REMOVE&&(node2.contents=null):
await visitAsync_(null,node2,visitor_,Object.freeze([]))}visitAsync.BREAK=BREAK;visitAsync.SKIP=SKIP;visitAsync.REMOVE=REMOVE;async function visitAsync_(key,node2,visitor,path4){
let ctrl=await callVisitor(key,node2,visitor,path4);if(identity2.isNode(ctrl)||identity2.isPair(ctrl))return replaceNode(key,path4,ctrl),visitAsync_(key,ctrl,visitor,
path4);if(typeof ctrl!="symbol"){if(identity2.isCollection(node2)){path4=Object.freeze(path4.concat(node2));for(let i=0;i<node2.items.length;++i){let ci=await visitAsync_(
i,node2.items[i],visitor,path4);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)return BREAK;ci===REMOVE&&(node2.items.splice(i,1),i-=1)}}}else if(identity2.isPair(
node2)){path4=Object.freeze(path4.concat(node2));let ck=await visitAsync_("key",node2.key,visitor,path4);if(ck===BREAK)return BREAK;ck===REMOVE&&(node2.key=null);
let cv=await visitAsync_("value",node2.value,visitor,path4);if(cv===BREAK)return BREAK;cv===REMOVE&&(node2.value=null)}}return ctrl}function initVisitor(visitor){
return typeof visitor=="object"&&(visitor.Collection||visitor.Node||visitor.Value)?Object.assign({Alias:visitor.Node,Map:visitor.Node,Scalar:visitor.Node,Seq:visitor.
Node},visitor.Value&&{Map:visitor.Value,Scalar:visitor.Value,Seq:visitor.Value},visitor.Collection&&{Map:visitor.Collection,Seq:visitor.Collection},visitor):visitor}
function callVisitor(key,node2,visitor,path4){if(typeof visitor=="function")return visitor(key,node2,path4);if(identity2.isMap(node2))return visitor.Map?.(key,node2,
path4);if(identity2.isSeq(node2))return visitor.Seq?.(key,node2,path4);if(identity2.isPair(node2))return visitor.Pair?.(key,node2,path4);if(identity2.isScalar(node2))
return visitor.Scalar?.(key,node2,path4);if(identity2.isAlias(node2))return visitor.Alias?.(key,node2,path4)}function replaceNode(key,path4,node2){let parent=path4[path4.
length-1];if(identity2.isCollection(parent))parent.items[key]=node2;else if(identity2.isPair(parent))key==="key"?parent.key=node2:parent.value=node2;else if(identity2.
isDocument(parent))parent.contents=node2;else{let pt=identity2.isAlias(parent)?"alias":"scalar";throw new Error(`Cannot replace node with ${pt} parent`)}}exports2.
visit=visit3;exports2.visitAsync=visitAsync}});var require_directives=__commonJS({"node_modules/yaml/dist/doc/directives.js"(exports2){"use strict";var identity2=require_identity(),visit3=require_visit(),escapeChars={
"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},escapeTagName=tn=>tn.replace(/[!,[\]{}]/g,ch=>escapeChars[ch]),Directives=class _Directives{constructor(yaml,tags){
this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},_Directives.defaultYaml,yaml),this.tags=Object.assign({},_Directives.defaultTags,tags)}clone(){let copy2=new _Directives(
this.yaml,this.tags);return copy2.docStart=this.docStart,copy2}atDocument(){let res=new _Directives(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.
atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},_Directives.
defaultTags);break}return res}add(line,onError){this.atNextDocument&&(this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign(
{},_Directives.defaultTags),this.atNextDocument=!1);let parts=line.trim().split(/[ \t]+/),name=parts.shift();switch(name){case"%TAG":{if(parts.length!==2&&(onError(
0,"%TAG directive should contain exactly two parts"),parts.length<2))return!1;let[handle,prefix]=parts;return this.tags[handle]=prefix,!0}case"%YAML":{if(this.yaml.
explicit=!0,parts.length!==1)return onError(0,"%YAML directive should contain exactly one part"),!1;let[version2]=parts;if(version2==="1.1"||version2==="1.2")return this.
yaml.version=version2,!0;{let isValid=/^\d+\.\d+$/.test(version2);return onError(6,`Unsupported YAML version ${version2}`,isValid),!1}}default:return onError(0,
`Unknown directive ${name}`,!0),!1}}tagName(source2,onError){if(source2==="!")return"!";if(source2[0]!=="!")return onError(`Not a valid tag: ${source2}`),null;if(source2[1]===
"<"){let verbatim=source2.slice(2,-1);return verbatim==="!"||verbatim==="!!"?(onError(`Verbatim tags aren't resolved, so ${source2} is invalid.`),null):(source2[source2.
length-1]!==">"&&onError("Verbatim tags must end with a >"),verbatim)}let[,handle,suffix]=source2.match(/^(.*!)([^!]*)$/s);suffix||onError(`The ${source2} tag h\
as no suffix`);let prefix=this.tags[handle];if(prefix)try{return prefix+decodeURIComponent(suffix)}catch(error62){return onError(String(error62)),null}return handle===
"!"?source2:(onError(`Could not resolve tag: ${source2}`),null)}tagString(tag2){for(let[handle,prefix]of Object.entries(this.tags))if(tag2.startsWith(prefix))return handle+
escapeTagName(tag2.substring(prefix.length));return tag2[0]==="!"?tag2:`!<${tag2}>`}toString(doc){let lines3=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.\
2"}`]:[],tagEntries=Object.entries(this.tags),tagNames;if(doc&&tagEntries.length>0&&identity2.isNode(doc.contents)){let tags={};visit3.visit(doc.contents,(_key,node2)=>{
identity2.isNode(node2)&&node2.tag&&(tags[node2.tag]=!0)}),tagNames=Object.keys(tags)}else tagNames=[];for(let[handle,prefix]of tagEntries)handle==="!!"&&prefix===
"tag:yaml.org,2002:"||(!doc||tagNames.some(tn=>tn.startsWith(prefix)))&&lines3.push(`%TAG ${handle} ${prefix}`);return lines3.join(`
`)}};Directives.defaultYaml={explicit:!1,version:"1.2"};Directives.defaultTags={"!!":"tag:yaml.org,2002:"};exports2.Directives=Directives}});var require_anchors=__commonJS({"node_modules/yaml/dist/doc/anchors.js"(exports2){"use strict";var identity2=require_identity(),visit3=require_visit();function anchorIsValid(anchor2){
if(/[\x00-\x19\s,[\]{}]/.test(anchor2)){let msg=`Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor2)}`;throw new Error(msg)}return!0}
function anchorNames(root){let anchors=new Set;return visit3.visit(root,{Value(_key,node2){node2.anchor&&anchors.add(node2.anchor)}}),anchors}function findNewAnchor(prefix,exclude){
for(let i=1;;++i){let name=`${prefix}${i}`;if(!exclude.has(name))return name}}function createNodeAnchors(doc,prefix){let aliasObjects=[],sourceObjects=new Map,prevAnchors=null;
return{onAnchor:source2=>{aliasObjects.push(source2),prevAnchors??(prevAnchors=anchorNames(doc));let anchor2=findNewAnchor(prefix,prevAnchors);return prevAnchors.
add(anchor2),anchor2},setAnchors:()=>{for(let source2 of aliasObjects){let ref=sourceObjects.get(source2);if(typeof ref=="object"&&ref.anchor&&(identity2.isScalar(
ref.node)||identity2.isCollection(ref.node)))ref.node.anchor=ref.anchor;else{let error62=new Error("Failed to resolve repeated object (this should not happen)");
throw error62.source=source2,error62}}},sourceObjects}}exports2.anchorIsValid=anchorIsValid;exports2.anchorNames=anchorNames;exports2.createNodeAnchors=createNodeAnchors;
exports2.findNewAnchor=findNewAnchor}});var require_applyReviver=__commonJS({"node_modules/yaml/dist/doc/applyReviver.js"(exports2){"use strict";function applyReviver(reviver,obj,key,val){if(val&&typeof val==
"object")if(Array.isArray(val))for(let i=0,len=val.length;i<len;++i){let v0=val[i],v1=applyReviver(reviver,val,String(i),v0);v1===void 0?delete val[i]:v1!==v0&&
(val[i]=v1)}else if(val instanceof Map)for(let k of Array.from(val.keys())){let v0=val.get(k),v1=applyReviver(reviver,val,k,v0);v1===void 0?val.delete(k):v1!==v0&&
val.set(k,v1)}else if(val instanceof Set)for(let v0 of Array.from(val)){let v1=applyReviver(reviver,val,v0,v0);v1===void 0?val.delete(v0):v1!==v0&&(val.delete(v0),
val.add(v1))}else for(let[k,v0]of Object.entries(val)){let v1=applyReviver(reviver,val,k,v0);v1===void 0?delete val[k]:v1!==v0&&(val[k]=v1)}return reviver.call(
obj,key,val)}exports2.applyReviver=applyReviver}});var require_toJS=__commonJS({"node_modules/yaml/dist/nodes/toJS.js"(exports2){"use strict";var identity2=require_identity();function toJS(value,arg,ctx){if(Array.
isArray(value))return value.map((v,i)=>toJS(v,String(i),ctx));if(value&&typeof value.toJSON=="function"){if(!ctx||!identity2.hasAnchor(value))return value.toJSON(
arg,ctx);let data={aliasCount:0,count:1,res:void 0};ctx.anchors.set(value,data),ctx.onCreate=res2=>{data.res=res2,delete ctx.onCreate};let res=value.toJSON(arg,
ctx);return ctx.onCreate&&ctx.onCreate(res),res}return typeof value=="bigint"&&!ctx?.keep?Number(value):value}exports2.toJS=toJS}});var require_Node=__commonJS({"node_modules/yaml/dist/nodes/Node.js"(exports2){"use strict";var applyReviver=require_applyReviver(),identity2=require_identity(),
toJS=require_toJS(),NodeBase=class{constructor(type){Object.defineProperty(this,identity2.NODE_TYPE,{value:type})}clone(){let copy2=Object.create(Object.getPrototypeOf(
this),Object.getOwnPropertyDescriptors(this));return this.range&&(copy2.range=this.range.slice()),copy2}toJS(doc,{mapAsMap,maxAliasCount,onAnchor,reviver}={}){if(!identity2.
isDocument(doc))throw new TypeError("A document argument is required");let ctx={anchors:new Map,doc,keep:!0,mapAsMap:mapAsMap===!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount==
"number"?maxAliasCount:100},res=toJS.toJS(this,"",ctx);if(typeof onAnchor=="function")for(let{count,res:res2}of ctx.anchors.values())onAnchor(res2,count);return typeof reviver==
"function"?applyReviver.applyReviver(reviver,{"":res},"",res):res}};exports2.NodeBase=NodeBase}});var require_Alias=__commonJS({"node_modules/yaml/dist/nodes/Alias.js"(exports2){"use strict";var anchors=require_anchors(),visit3=require_visit(),identity2=require_identity(),
Node=require_Node(),toJS=require_toJS(),Alias=class extends Node.NodeBase{constructor(source2){super(identity2.ALIAS),this.source=source2,Object.defineProperty(
this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(doc,ctx){if(ctx?.maxAliasCount===0)throw new ReferenceError("Alias resolution is di\
sabled");let nodes;ctx?.aliasResolveCache?nodes=ctx.aliasResolveCache:(nodes=[],visit3.visit(doc,{Node:(_key,node2)=>{(identity2.isAlias(node2)||identity2.hasAnchor(
node2))&&nodes.push(node2)}}),ctx&&(ctx.aliasResolveCache=nodes));let found;for(let node2 of nodes){if(node2===this)break;node2.anchor===this.source&&(found=node2)}
if(found&&ctx){let{anchors:anchors2,doc:doc2,maxAliasCount}=ctx,data=anchors2.get(found);if(data||(toJS.toJS(found,null,ctx),data=anchors2.get(found)),data?.res===
void 0){let msg="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(msg)}if(maxAliasCount>=0&&(data.count+=1,data.aliasCount===0&&
(data.aliasCount=getAliasCount(doc2,found,anchors2)),data.count*data.aliasCount>maxAliasCount)){let msg="Excessive alias count indicates a resource exhaustion a\
ttack";throw new ReferenceError(msg)}}return found}toJSON(_arg,ctx){if(!ctx)return{source:this.source};let source2=this.resolve(ctx.doc,ctx);if(!source2){let msg=`\
Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(msg)}return ctx.anchors.get(source2).res}toString(ctx,_onComment,_onChompKeep){
let src=`*${this.source}`;if(ctx){if(anchors.anchorIsValid(this.source),ctx.options.verifyAliasOrder&&!ctx.anchors.has(this.source)){let msg=`Unresolved alias (\
the anchor must be set before the alias): ${this.source}`;throw new Error(msg)}if(ctx.implicitKey)return`${src} `}return src}};function getAliasCount(doc,node2,anchors2){
if(identity2.isAlias(node2)){let source2=node2.resolve(doc),anchor2=anchors2&&source2&&anchors2.get(source2);return anchor2?anchor2.count*anchor2.aliasCount:0}else if(identity2.
isCollection(node2)){let count=0;for(let item of node2.items){let c=getAliasCount(doc,item,anchors2);c>count&&(count=c)}return count}else if(identity2.isPair(node2)){
let kc=getAliasCount(doc,node2.key,anchors2),vc=getAliasCount(doc,node2.value,anchors2);return Math.max(kc,vc)}return 1}exports2.Alias=Alias}});var require_Scalar=__commonJS({"node_modules/yaml/dist/nodes/Scalar.js"(exports2){"use strict";var identity2=require_identity(),Node=require_Node(),toJS=require_toJS(),
isScalarValue=value=>!value||typeof value!="function"&&typeof value!="object",Scalar=class extends Node.NodeBase{constructor(value){super(identity2.SCALAR),this.
value=value}toJSON(arg,ctx){return ctx?.keep?this.value:toJS.toJS(this.value,arg,ctx)}toString(){return String(this.value)}};Scalar.BLOCK_FOLDED="BLOCK_FOLDED";
Scalar.BLOCK_LITERAL="BLOCK_LITERAL";Scalar.PLAIN="PLAIN";Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE";Scalar.QUOTE_SINGLE="QUOTE_SINGLE";exports2.Scalar=Scalar;exports2.
isScalarValue=isScalarValue}});var require_createNode=__commonJS({"node_modules/yaml/dist/doc/createNode.js"(exports2){"use strict";var Alias=require_Alias(),identity2=require_identity(),Scalar=require_Scalar(),
defaultTagPrefix="tag:yaml.org,2002:";function findTagObject(value,tagName2,tags){if(tagName2){let match=tags.filter(t=>t.tag===tagName2),tagObj=match.find(t=>!t.
format)??match[0];if(!tagObj)throw new Error(`Tag ${tagName2} not found`);return tagObj}return tags.find(t=>t.identify?.(value)&&!t.format)}function createNode(value,tagName2,ctx){
if(identity2.isDocument(value)&&(value=value.contents),identity2.isNode(value))return value;if(identity2.isPair(value)){let map3=ctx.schema[identity2.MAP].createNode?.(
ctx.schema,null,ctx);return map3.items.push(value),map3}(value instanceof String||value instanceof Number||value instanceof Boolean||typeof BigInt<"u"&&value instanceof
BigInt)&&(value=value.valueOf());let{aliasDuplicateObjects,onAnchor,onTagObj,schema,sourceObjects}=ctx,ref;if(aliasDuplicateObjects&&value&&typeof value=="objec\
t"){if(ref=sourceObjects.get(value),ref)return ref.anchor??(ref.anchor=onAnchor(value)),new Alias.Alias(ref.anchor);ref={anchor:null,node:null},sourceObjects.set(
value,ref)}tagName2?.startsWith("!!")&&(tagName2=defaultTagPrefix+tagName2.slice(2));let tagObj=findTagObject(value,tagName2,schema.tags);if(!tagObj){if(value&&
typeof value.toJSON=="function"&&(value=value.toJSON()),!value||typeof value!="object"){let node3=new Scalar.Scalar(value);return ref&&(ref.node=node3),node3}tagObj=
value instanceof Map?schema[identity2.MAP]:Symbol.iterator in Object(value)?schema[identity2.SEQ]:schema[identity2.MAP]}onTagObj&&(onTagObj(tagObj),delete ctx.onTagObj);
let node2=tagObj?.createNode?tagObj.createNode(ctx.schema,value,ctx):typeof tagObj?.nodeClass?.from=="function"?tagObj.nodeClass.from(ctx.schema,value,ctx):new Scalar.
Scalar(value);return tagName2?node2.tag=tagName2:tagObj.default||(node2.tag=tagObj.tag),ref&&(ref.node=node2),node2}exports2.createNode=createNode}});var require_Collection=__commonJS({"node_modules/yaml/dist/nodes/Collection.js"(exports2){"use strict";var createNode=require_createNode(),identity2=require_identity(),
Node=require_Node();function collectionFromPath(schema,path4,value){let v=value;for(let i=path4.length-1;i>=0;--i){let k=path4[i];if(typeof k=="number"&&Number.
isInteger(k)&&k>=0){let a=[];a[k]=v,v=a}else v=new Map([[k,v]])}return createNode.createNode(v,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error(
"This should not happen, please report a bug.")},schema,sourceObjects:new Map})}var isEmptyPath=path4=>path4==null||typeof path4=="object"&&!!path4[Symbol.iterator]().
next().done,Collection=class extends Node.NodeBase{constructor(type,schema){super(type),Object.defineProperty(this,"schema",{value:schema,configurable:!0,enumerable:!1,
writable:!0})}clone(schema){let copy2=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return schema&&(copy2.schema=schema),copy2.
items=copy2.items.map(it=>identity2.isNode(it)||identity2.isPair(it)?it.clone(schema):it),this.range&&(copy2.range=this.range.slice()),copy2}addIn(path4,value){
if(isEmptyPath(path4))this.add(value);else{let[key,...rest]=path4,node2=this.get(key,!0);if(identity2.isCollection(node2))node2.addIn(rest,value);else if(node2===
void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}}deleteIn(path4){
let[key,...rest]=path4;if(rest.length===0)return this.delete(key);let node2=this.get(key,!0);if(identity2.isCollection(node2))return node2.deleteIn(rest);throw new Error(
`Expected YAML collection at ${key}. Remaining path: ${rest}`)}getIn(path4,keepScalar){let[key,...rest]=path4,node2=this.get(key,!0);return rest.length===0?!keepScalar&&
identity2.isScalar(node2)?node2.value:node2:identity2.isCollection(node2)?node2.getIn(rest,keepScalar):void 0}hasAllNullValues(allowScalar){return this.items.every(
node2=>{if(!identity2.isPair(node2))return!1;let n=node2.value;return n==null||allowScalar&&identity2.isScalar(n)&&n.value==null&&!n.commentBefore&&!n.comment&&
!n.tag})}hasIn(path4){let[key,...rest]=path4;if(rest.length===0)return this.has(key);let node2=this.get(key,!0);return identity2.isCollection(node2)?node2.hasIn(
rest):!1}setIn(path4,value){let[key,...rest]=path4;if(rest.length===0)this.set(key,value);else{let node2=this.get(key,!0);if(identity2.isCollection(node2))node2.
setIn(rest,value);else if(node2===void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collection at\
 ${key}. Remaining path: ${rest}`)}}};exports2.Collection=Collection;exports2.collectionFromPath=collectionFromPath;exports2.isEmptyPath=isEmptyPath}});var require_stringifyComment=__commonJS({"node_modules/yaml/dist/stringify/stringifyComment.js"(exports2){"use strict";var stringifyComment=str=>str.replace(/^(?!$)(?: $)?/gm,
"#");function indentComment(comment,indent){return/^\n+$/.test(comment)?comment.substring(1):indent?comment.replace(/^(?! *$)/gm,indent):comment}var lineComment=(str,indent,comment)=>str.
endsWith(`
`)?indentComment(comment,indent):comment.includes(`
`)?`
`+indentComment(comment,indent):(str.endsWith(" ")?"":" ")+comment;exports2.indentComment=indentComment;exports2.lineComment=lineComment;exports2.stringifyComment=
stringifyComment}});var require_foldFlowLines=__commonJS({"node_modules/yaml/dist/stringify/foldFlowLines.js"(exports2){"use strict";var FOLD_FLOW="flow",FOLD_BLOCK="block",FOLD_QUOTED="\
quoted";function foldFlowLines(text3,indent,mode2="flow",{indentAtStart,lineWidth=80,minContentWidth=20,onFold,onOverflow}={}){if(!lineWidth||lineWidth<0)return text3;
lineWidth<minContentWidth&&(minContentWidth=0);let endStep=Math.max(1+minContentWidth,1+lineWidth-indent.length);if(text3.length<=endStep)return text3;let folds=[],
escapedFolds={},end=lineWidth-indent.length;typeof indentAtStart=="number"&&(indentAtStart>lineWidth-Math.max(2,minContentWidth)?folds.push(0):end=lineWidth-indentAtStart);
let split2,prev,overflow=!1,i=-1,escStart=-1,escEnd=-1;mode2===FOLD_BLOCK&&(i=consumeMoreIndentedLines(text3,i,indent.length),i!==-1&&(end=i+endStep));for(let ch;ch=
text3[i+=1];){if(mode2===FOLD_QUOTED&&ch==="\\"){switch(escStart=i,text3[i+1]){case"x":i+=3;break;case"u":i+=5;break;case"U":i+=9;break;default:i+=1}escEnd=i}if(ch===
`
`)mode2===FOLD_BLOCK&&(i=consumeMoreIndentedLines(text3,i,indent.length)),end=i+indent.length+endStep,split2=void 0;else{if(ch===" "&&prev&&prev!==" "&&prev!==`\

`&&prev!=="	"){let next=text3[i+1];next&&next!==" "&&next!==`
`&&next!=="	"&&(split2=i)}if(i>=end)if(split2)folds.push(split2),end=split2+endStep,split2=void 0;else if(mode2===FOLD_QUOTED){for(;prev===" "||prev==="	";)prev=
ch,ch=text3[i+=1],overflow=!0;let j=i>escEnd+1?i-2:escStart-1;if(escapedFolds[j])return text3;folds.push(j),escapedFolds[j]=!0,end=j+endStep,split2=void 0}else overflow=
!0}prev=ch}if(overflow&&onOverflow&&onOverflow(),folds.length===0)return text3;onFold&&onFold();let res=text3.slice(0,folds[0]);for(let i2=0;i2<folds.length;++i2){
let fold=folds[i2],end2=folds[i2+1]||text3.length;fold===0?res=`
${indent}${text3.slice(0,end2)}`:(mode2===FOLD_QUOTED&&escapedFolds[fold]&&(res+=`${text3[fold]}\\`),res+=`
${indent}${text3.slice(fold+1,end2)}`)}return res}function consumeMoreIndentedLines(text3,i,indent){let end=i,start=i+1,ch=text3[start];for(;ch===" "||ch==="	";)
if(i<start+indent)ch=text3[++i];else{do ch=text3[++i];while(ch&&ch!==`
`);end=i,start=i+1,ch=text3[start]}return end}exports2.FOLD_BLOCK=FOLD_BLOCK;exports2.FOLD_FLOW=FOLD_FLOW;exports2.FOLD_QUOTED=FOLD_QUOTED;exports2.foldFlowLines=
foldFlowLines}});var require_stringifyString=__commonJS({"node_modules/yaml/dist/stringify/stringifyString.js"(exports2){"use strict";var Scalar=require_Scalar(),foldFlowLines=require_foldFlowLines(),
getFoldOptions=(ctx,isBlock)=>({indentAtStart:isBlock?ctx.indent.length:ctx.indentAtStart,lineWidth:ctx.options.lineWidth,minContentWidth:ctx.options.minContentWidth}),
containsDocumentMarker=str=>/^(%|---|\.\.\.)/m.test(str);function lineLengthOverLimit(str,lineWidth,indentLength){if(!lineWidth||lineWidth<0)return!1;let limit3=lineWidth-
indentLength,strLen=str.length;if(strLen<=limit3)return!1;for(let i=0,start=0;i<strLen;++i)if(str[i]===`
`){if(i-start>limit3)return!0;if(start=i+1,strLen-start<=limit3)return!1}return!0}function doubleQuotedString(value,ctx){let json2=JSON.stringify(value);if(ctx.
options.doubleQuotedAsJSON)return json2;let{implicitKey}=ctx,minMultiLineLength=ctx.options.doubleQuotedMinMultiLineLength,indent=ctx.indent||(containsDocumentMarker(
value)?"  ":""),str="",start=0;for(let i=0,ch=json2[i];ch;ch=json2[++i])if(ch===" "&&json2[i+1]==="\\"&&json2[i+2]==="n"&&(str+=json2.slice(start,i)+"\\ ",i+=1,
start=i,ch="\\"),ch==="\\")switch(json2[i+1]){case"u":{str+=json2.slice(start,i);let code2=json2.substr(i+2,4);switch(code2){case"0000":str+="\\0";break;case"00\
07":str+="\\a";break;case"000b":str+="\\v";break;case"001b":str+="\\e";break;case"0085":str+="\\N";break;case"00a0":str+="\\_";break;case"2028":str+="\\L";break;case"\
2029":str+="\\P";break;default:code2.substr(0,2)==="00"?str+="\\x"+code2.substr(2):str+=json2.substr(i,6)}i+=5,start=i+1}break;case"n":if(implicitKey||json2[i+2]===
'"'||json2.length<minMultiLineLength)i+=1;else{for(str+=json2.slice(start,i)+`

`;json2[i+2]==="\\"&&json2[i+3]==="n"&&json2[i+4]!=='"';)str+=`
`,i+=2;str+=indent,json2[i+2]===" "&&(str+="\\"),i+=1,start=i+1}break;default:i+=1}return str=start?str+json2.slice(start):json2,implicitKey?str:foldFlowLines.foldFlowLines(
str,indent,foldFlowLines.FOLD_QUOTED,getFoldOptions(ctx,!1))}function singleQuotedString(value,ctx){if(ctx.options.singleQuote===!1||ctx.implicitKey&&value.includes(
`
`)||/[ \t]\n|\n[ \t]/.test(value))return doubleQuotedString(value,ctx);let indent=ctx.indent||(containsDocumentMarker(value)?"  ":""),res="'"+value.replace(/'/g,
"''").replace(/\n+/g,`$&
${indent}`)+"'";return ctx.implicitKey?res:foldFlowLines.foldFlowLines(res,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}function quotedString(value,ctx){
let{singleQuote}=ctx.options,qs;if(singleQuote===!1)qs=doubleQuotedString;else{let hasDouble=value.includes('"'),hasSingle=value.includes("'");hasDouble&&!hasSingle?
qs=singleQuotedString:hasSingle&&!hasDouble?qs=doubleQuotedString:qs=singleQuote?singleQuotedString:doubleQuotedString}return qs(value,ctx)}var blockEndNewlines;
try{blockEndNewlines=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{blockEndNewlines=/\n+(?!\n|$)/g}function blockString({comment,type,value},ctx,onComment,onChompKeep){let{blockQuote,commentString,lineWidth}=ctx.
options;if(!blockQuote||/\n[\t ]+$/.test(value))return quotedString(value,ctx);let indent=ctx.indent||(ctx.forceBlockIndent||containsDocumentMarker(value)?"  ":
""),literal2=blockQuote==="literal"?!0:blockQuote==="folded"||type===Scalar.Scalar.BLOCK_FOLDED?!1:type===Scalar.Scalar.BLOCK_LITERAL?!0:!lineLengthOverLimit(value,
lineWidth,indent.length);if(!value)return literal2?`|
`:`>
`;let chomp,endStart;for(endStart=value.length;endStart>0;--endStart){let ch=value[endStart-1];if(ch!==`
`&&ch!=="	"&&ch!==" ")break}let end=value.substring(endStart),endNlPos=end.indexOf(`
`);endNlPos===-1?chomp="-":value===end||endNlPos!==end.length-1?(chomp="+",onChompKeep&&onChompKeep()):chomp="",end&&(value=value.slice(0,-end.length),end[end.length-
1]===`
`&&(end=end.slice(0,-1)),end=end.replace(blockEndNewlines,`$&${indent}`));let startWithSpace=!1,startEnd,startNlPos=-1;for(startEnd=0;startEnd<value.length;++startEnd){
let ch=value[startEnd];if(ch===" ")startWithSpace=!0;else if(ch===`
`)startNlPos=startEnd;else break}let start=value.substring(0,startNlPos<startEnd?startNlPos+1:startEnd);start&&(value=value.substring(start.length),start=start.
replace(/\n+/g,`$&${indent}`));let header2=(startWithSpace?indent?"2":"1":"")+chomp;if(comment&&(header2+=" "+commentString(comment.replace(/ ?[\r\n]+/g," ")),onComment&&
onComment()),!literal2){let foldedValue=value.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${indent}`),literalFallback=!1,foldOptions=getFoldOptions(ctx,!0);blockQuote!==
"folded"&&type!==Scalar.Scalar.BLOCK_FOLDED&&(foldOptions.onOverflow=()=>{literalFallback=!0});let body=foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`,
indent,foldFlowLines.FOLD_BLOCK,foldOptions);if(!literalFallback)return`>${header2}
${indent}${body}`}return value=value.replace(/\n+/g,`$&${indent}`),`|${header2}
${indent}${start}${value}${end}`}function plainString(item,ctx,onComment,onChompKeep){let{type,value}=item,{actualString,implicitKey,indent,indentStep,inFlow}=ctx;
if(implicitKey&&value.includes(`
`)||inFlow&&/[[\]{},]/.test(value))return quotedString(value,ctx);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))
return implicitKey||inFlow||!value.includes(`
`)?quotedString(value,ctx):blockString(item,ctx,onComment,onChompKeep);if(!implicitKey&&!inFlow&&type!==Scalar.Scalar.PLAIN&&value.includes(`
`))return blockString(item,ctx,onComment,onChompKeep);if(containsDocumentMarker(value)){if(indent==="")return ctx.forceBlockIndent=!0,blockString(item,ctx,onComment,
onChompKeep);if(implicitKey&&indent===indentStep)return quotedString(value,ctx)}let str=value.replace(/\n+/g,`$&
${indent}`);if(actualString){let test2=tag2=>tag2.default&&tag2.tag!=="tag:yaml.org,2002:str"&&tag2.test?.test(str),{compat,tags}=ctx.doc.schema;if(tags.some(test2)||
compat?.some(test2))return quotedString(value,ctx)}return implicitKey?str:foldFlowLines.foldFlowLines(str,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}
function stringifyString(item,ctx,onComment,onChompKeep){let{implicitKey,inFlow}=ctx,ss=typeof item.value=="string"?item:Object.assign({},item,{value:String(item.
value)}),{type}=item;type!==Scalar.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)&&(type=Scalar.Scalar.QUOTE_DOUBLE);let _stringify=_type=>{
switch(_type){case Scalar.Scalar.BLOCK_FOLDED:case Scalar.Scalar.BLOCK_LITERAL:return implicitKey||inFlow?quotedString(ss.value,ctx):blockString(ss,ctx,onComment,
onChompKeep);case Scalar.Scalar.QUOTE_DOUBLE:return doubleQuotedString(ss.value,ctx);case Scalar.Scalar.QUOTE_SINGLE:return singleQuotedString(ss.value,ctx);case Scalar.
Scalar.PLAIN:return plainString(ss,ctx,onComment,onChompKeep);default:return null}},res=_stringify(type);if(res===null){let{defaultKeyType,defaultStringType}=ctx.
options,t=implicitKey&&defaultKeyType||defaultStringType;if(res=_stringify(t),res===null)throw new Error(`Unsupported default string type ${t}`)}return res}exports2.
stringifyString=stringifyString}});var require_stringify=__commonJS({"node_modules/yaml/dist/stringify/stringify.js"(exports2){"use strict";var anchors=require_anchors(),identity2=require_identity(),
stringifyComment=require_stringifyComment(),stringifyString=require_stringifyString();function createStringifyContext(doc,options3){let opt=Object.assign({blockQuote:!0,
commentString:stringifyComment.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,
falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"t\
rue",verifyAliasOrder:!0},doc.schema.toStringOptions,options3),inFlow;switch(opt.collectionStyle){case"block":inFlow=!1;break;case"flow":inFlow=!0;break;default:
inFlow=null}return{anchors:new Set,doc,flowCollectionPadding:opt.flowCollectionPadding?" ":"",indent:"",indentStep:typeof opt.indent=="number"?" ".repeat(opt.indent):
"  ",inFlow,options:opt}}function getTagObject(tags,item){if(item.tag){let match=tags.filter(t=>t.tag===item.tag);if(match.length>0)return match.find(t=>t.format===
item.format)??match[0]}let tagObj,obj;if(identity2.isScalar(item)){obj=item.value;let match=tags.filter(t=>t.identify?.(obj));if(match.length>1){let testMatch=match.
filter(t=>t.test);testMatch.length>0&&(match=testMatch)}tagObj=match.find(t=>t.format===item.format)??match.find(t=>!t.format)}else obj=item,tagObj=tags.find(t=>t.
nodeClass&&obj instanceof t.nodeClass);if(!tagObj){let name=obj?.constructor?.name??(obj===null?"null":typeof obj);throw new Error(`Tag not resolved for ${name}\
 value`)}return tagObj}function stringifyProps(node2,tagObj,{anchors:anchors$1,doc}){if(!doc.directives)return"";let props=[],anchor2=(identity2.isScalar(node2)||
identity2.isCollection(node2))&&node2.anchor;anchor2&&anchors.anchorIsValid(anchor2)&&(anchors$1.add(anchor2),props.push(`&${anchor2}`));let tag2=node2.tag??(tagObj.
default?null:tagObj.tag);return tag2&&props.push(doc.directives.tagString(tag2)),props.join(" ")}function stringify(item,ctx,onComment,onChompKeep){if(identity2.
isPair(item))return item.toString(ctx,onComment,onChompKeep);if(identity2.isAlias(item)){if(ctx.doc.directives)return item.toString(ctx);if(ctx.resolvedAliases?.
has(item))throw new TypeError("Cannot stringify circular structure without alias nodes");ctx.resolvedAliases?ctx.resolvedAliases.add(item):ctx.resolvedAliases=new Set(
[item]),item=item.resolve(ctx.doc)}let tagObj,node2=identity2.isNode(item)?item:ctx.doc.createNode(item,{onTagObj:o=>tagObj=o});tagObj??(tagObj=getTagObject(ctx.
doc.schema.tags,node2));let props=stringifyProps(node2,tagObj,ctx);props.length>0&&(ctx.indentAtStart=(ctx.indentAtStart??0)+props.length+1);let str=typeof tagObj.
stringify=="function"?tagObj.stringify(node2,ctx,onComment,onChompKeep):identity2.isScalar(node2)?stringifyString.stringifyString(node2,ctx,onComment,onChompKeep):
node2.toString(ctx,onComment,onChompKeep);return props?identity2.isScalar(node2)||str[0]==="{"||str[0]==="["?`${props} ${str}`:`${props}
${ctx.indent}${str}`:str}exports2.createStringifyContext=createStringifyContext;exports2.stringify=stringify}});var require_stringifyPair=__commonJS({"node_modules/yaml/dist/stringify/stringifyPair.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
stringify=require_stringify(),stringifyComment=require_stringifyComment();function stringifyPair({key,value},ctx,onComment,onChompKeep){let{allNullValues,doc,indent,
indentStep,options:{commentString,indentSeq,simpleKeys}}=ctx,keyComment=identity2.isNode(key)&&key.comment||null;if(simpleKeys){if(keyComment)throw new Error("W\
ith simple keys, key nodes cannot have comments");if(identity2.isCollection(key)||!identity2.isNode(key)&&typeof key=="object"){let msg="With simple keys, colle\
ction cannot be used as a key value";throw new Error(msg)}}let explicitKey=!simpleKeys&&(!key||keyComment&&value==null&&!ctx.inFlow||identity2.isCollection(key)||
(identity2.isScalar(key)?key.type===Scalar.Scalar.BLOCK_FOLDED||key.type===Scalar.Scalar.BLOCK_LITERAL:typeof key=="object"));ctx=Object.assign({},ctx,{allNullValues:!1,
implicitKey:!explicitKey&&(simpleKeys||!allNullValues),indent:indent+indentStep});let keyCommentDone=!1,chompKeep=!1,str=stringify.stringify(key,ctx,()=>keyCommentDone=
!0,()=>chompKeep=!0);if(!explicitKey&&!ctx.inFlow&&str.length>1024){if(simpleKeys)throw new Error("With simple keys, single line scalar must not span more than \
1024 characters");explicitKey=!0}if(ctx.inFlow){if(allNullValues||value==null)return keyCommentDone&&onComment&&onComment(),str===""?"?":explicitKey?`? ${str}`:
str}else if(allNullValues&&!simpleKeys||value==null&&explicitKey)return str=`? ${str}`,keyComment&&!keyCommentDone?str+=stringifyComment.lineComment(str,ctx.indent,
commentString(keyComment)):chompKeep&&onChompKeep&&onChompKeep(),str;keyCommentDone&&(keyComment=null),explicitKey?(keyComment&&(str+=stringifyComment.lineComment(
str,ctx.indent,commentString(keyComment))),str=`? ${str}
${indent}:`):(str=`${str}:`,keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))));let vsb,vcb,valueComment;identity2.isNode(
value)?(vsb=!!value.spaceBefore,vcb=value.commentBefore,valueComment=value.comment):(vsb=!1,vcb=null,valueComment=null,value&&typeof value=="object"&&(value=doc.
createNode(value))),ctx.implicitKey=!1,!explicitKey&&!keyComment&&identity2.isScalar(value)&&(ctx.indentAtStart=str.length+1),chompKeep=!1,!indentSeq&&indentStep.
length>=2&&!ctx.inFlow&&!explicitKey&&identity2.isSeq(value)&&!value.flow&&!value.tag&&!value.anchor&&(ctx.indent=ctx.indent.substring(2));let valueCommentDone=!1,
valueStr=stringify.stringify(value,ctx,()=>valueCommentDone=!0,()=>chompKeep=!0),ws=" ";if(keyComment||vsb||vcb){if(ws=vsb?`
`:"",vcb){let cs=commentString(vcb);ws+=`
${stringifyComment.indentComment(cs,ctx.indent)}`}valueStr===""&&!ctx.inFlow?ws===`
`&&valueComment&&(ws=`

`):ws+=`
${ctx.indent}`}else if(!explicitKey&&identity2.isCollection(value)){let vs0=valueStr[0],nl0=valueStr.indexOf(`
`),hasNewline=nl0!==-1,flow=ctx.inFlow??value.flow??value.items.length===0;if(hasNewline||!flow){let hasPropsLine=!1;if(hasNewline&&(vs0==="&"||vs0==="!")){let sp0=valueStr.
indexOf(" ");vs0==="&"&&sp0!==-1&&sp0<nl0&&valueStr[sp0+1]==="!"&&(sp0=valueStr.indexOf(" ",sp0+1)),(sp0===-1||nl0<sp0)&&(hasPropsLine=!0)}hasPropsLine||(ws=`
${ctx.indent}`)}}else(valueStr===""||valueStr[0]===`
`)&&(ws="");return str+=ws+valueStr,ctx.inFlow?valueCommentDone&&onComment&&onComment():valueComment&&!valueCommentDone?str+=stringifyComment.lineComment(str,ctx.
indent,commentString(valueComment)):chompKeep&&onChompKeep&&onChompKeep(),str}exports2.stringifyPair=stringifyPair}});var require_log=__commonJS({"node_modules/yaml/dist/log.js"(exports2){"use strict";var node_process=require("process");function debug(logLevel,...messages){logLevel===
"debug"&&console.log(...messages)}function warn(logLevel,warning){(logLevel==="debug"||logLevel==="warn")&&(typeof node_process.emitWarning=="function"?node_process.
emitWarning(warning):console.warn(warning))}exports2.debug=debug;exports2.warn=warn}});var require_merge=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
MERGE_KEY="<<",merge2={identify:value=>value===MERGE_KEY||typeof value=="symbol"&&value.description===MERGE_KEY,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,
resolve:()=>Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)),{addToJSMap:addMergeToJSMap}),stringify:()=>MERGE_KEY},isMergeKey=(ctx,key)=>(merge2.identify(key)||
identity2.isScalar(key)&&(!key.type||key.type===Scalar.Scalar.PLAIN)&&merge2.identify(key.value))&&ctx?.doc.schema.tags.some(tag2=>tag2.tag===merge2.tag&&tag2.default);
function addMergeToJSMap(ctx,map3,value){let source2=resolveAliasValue(ctx,value);if(identity2.isSeq(source2))for(let it of source2.items)mergeValue(ctx,map3,it);else if(Array.
isArray(source2))for(let it of source2)mergeValue(ctx,map3,it);else mergeValue(ctx,map3,source2)}function mergeValue(ctx,map3,value){let source2=resolveAliasValue(
ctx,value);if(!identity2.isMap(source2))throw new Error("Merge sources must be maps or map aliases");let srcMap=source2.toJSON(null,ctx,Map);for(let[key,value2]of srcMap)
map3 instanceof Map?map3.has(key)||map3.set(key,value2):map3 instanceof Set?map3.add(key):Object.prototype.hasOwnProperty.call(map3,key)||Object.defineProperty(
map3,key,{value:value2,writable:!0,enumerable:!0,configurable:!0});return map3}function resolveAliasValue(ctx,value){return ctx&&identity2.isAlias(value)?value.
resolve(ctx.doc,ctx):value}exports2.addMergeToJSMap=addMergeToJSMap;exports2.isMergeKey=isMergeKey;exports2.merge=merge2}});var require_addPairToJSMap=__commonJS({"node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports2){"use strict";var log=require_log(),merge2=require_merge(),stringify=require_stringify(),
identity2=require_identity(),toJS=require_toJS();function addPairToJSMap(ctx,map3,{key,value}){if(identity2.isNode(key)&&key.addToJSMap)key.addToJSMap(ctx,map3,
value);else if(merge2.isMergeKey(ctx,key))merge2.addMergeToJSMap(ctx,map3,value);else{let jsKey=toJS.toJS(key,"",ctx);if(map3 instanceof Map)map3.set(jsKey,toJS.
toJS(value,jsKey,ctx));else if(map3 instanceof Set)map3.add(jsKey);else{let stringKey=stringifyKey(key,jsKey,ctx),jsValue=toJS.toJS(value,stringKey,ctx);stringKey in
map3?Object.defineProperty(map3,stringKey,{value:jsValue,writable:!0,enumerable:!0,configurable:!0}):map3[stringKey]=jsValue}}return map3}function stringifyKey(key,jsKey,ctx){
if(jsKey===null)return"";if(typeof jsKey!="object")return String(jsKey);if(identity2.isNode(key)&&ctx?.doc){let strCtx=stringify.createStringifyContext(ctx.doc,
{});strCtx.anchors=new Set;for(let node2 of ctx.anchors.keys())strCtx.anchors.add(node2.anchor);strCtx.inFlow=!0,strCtx.inStringifyKey=!0;let strKey=key.toString(
strCtx);if(!ctx.mapKeyWarned){let jsonStr=JSON.stringify(strKey);jsonStr.length>40&&(jsonStr=jsonStr.substring(0,36)+'..."'),log.warn(ctx.doc.options.logLevel,`\
Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`),ctx.mapKeyWarned=!0}return strKey}
return JSON.stringify(jsKey)}exports2.addPairToJSMap=addPairToJSMap}});var require_Pair=__commonJS({"node_modules/yaml/dist/nodes/Pair.js"(exports2){"use strict";var createNode=require_createNode(),stringifyPair=require_stringifyPair(),
addPairToJSMap=require_addPairToJSMap(),identity2=require_identity();function createPair(key,value,ctx){let k=createNode.createNode(key,void 0,ctx),v=createNode.
createNode(value,void 0,ctx);return new Pair(k,v)}var Pair=class _Pair{constructor(key,value=null){Object.defineProperty(this,identity2.NODE_TYPE,{value:identity2.
PAIR}),this.key=key,this.value=value}clone(schema){let{key,value}=this;return identity2.isNode(key)&&(key=key.clone(schema)),identity2.isNode(value)&&(value=value.
clone(schema)),new _Pair(key,value)}toJSON(_,ctx){let pair=ctx?.mapAsMap?new Map:{};return addPairToJSMap.addPairToJSMap(ctx,pair,this)}toString(ctx,onComment,onChompKeep){
return ctx?.doc?stringifyPair.stringifyPair(this,ctx,onComment,onChompKeep):JSON.stringify(this)}};exports2.Pair=Pair;exports2.createPair=createPair}});var require_stringifyCollection=__commonJS({"node_modules/yaml/dist/stringify/stringifyCollection.js"(exports2){"use strict";var identity2=require_identity(),stringify=require_stringify(),
stringifyComment=require_stringifyComment();function stringifyCollection(collection,ctx,options3){return(ctx.inFlow??collection.flow?stringifyFlowCollection:stringifyBlockCollection)(
collection,ctx,options3)}function stringifyBlockCollection({comment,items},ctx,{blockItemPrefix,flowChars,itemIndent,onChompKeep,onComment}){let{indent,options:{
commentString}}=ctx,itemCtx=Object.assign({},ctx,{indent:itemIndent,type:null}),chompKeep=!1,lines3=[];for(let i=0;i<items.length;++i){let item=items[i],comment2=null;
if(identity2.isNode(item))!chompKeep&&item.spaceBefore&&lines3.push(""),addCommentBefore(ctx,lines3,item.commentBefore,chompKeep),item.comment&&(comment2=item.comment);else if(identity2.
isPair(item)){let ik=identity2.isNode(item.key)?item.key:null;ik&&(!chompKeep&&ik.spaceBefore&&lines3.push(""),addCommentBefore(ctx,lines3,ik.commentBefore,chompKeep))}
chompKeep=!1;let str2=stringify.stringify(item,itemCtx,()=>comment2=null,()=>chompKeep=!0);comment2&&(str2+=stringifyComment.lineComment(str2,itemIndent,commentString(
comment2))),chompKeep&&comment2&&(chompKeep=!1),lines3.push(blockItemPrefix+str2)}let str;if(lines3.length===0)str=flowChars.start+flowChars.end;else{str=lines3[0];
for(let i=1;i<lines3.length;++i){let line=lines3[i];str+=line?`
${indent}${line}`:`
`}}return comment?(str+=`
`+stringifyComment.indentComment(commentString(comment),indent),onComment&&onComment()):chompKeep&&onChompKeep&&onChompKeep(),str}function stringifyFlowCollection({
items},ctx,{flowChars,itemIndent}){let{indent,indentStep,flowCollectionPadding:fcPadding,options:{commentString}}=ctx;itemIndent+=indentStep;let itemCtx=Object.
assign({},ctx,{indent:itemIndent,inFlow:!0,type:null}),reqNewline=!1,linesAtValue=0,lines3=[];for(let i=0;i<items.length;++i){let item=items[i],comment=null;if(identity2.
isNode(item))item.spaceBefore&&lines3.push(""),addCommentBefore(ctx,lines3,item.commentBefore,!1),item.comment&&(comment=item.comment);else if(identity2.isPair(
item)){let ik=identity2.isNode(item.key)?item.key:null;ik&&(ik.spaceBefore&&lines3.push(""),addCommentBefore(ctx,lines3,ik.commentBefore,!1),ik.comment&&(reqNewline=
!0));let iv=identity2.isNode(item.value)?item.value:null;iv?(iv.comment&&(comment=iv.comment),iv.commentBefore&&(reqNewline=!0)):item.value==null&&ik?.comment&&
(comment=ik.comment)}comment&&(reqNewline=!0);let str=stringify.stringify(item,itemCtx,()=>comment=null);reqNewline||(reqNewline=lines3.length>linesAtValue||str.
includes(`
`)),i<items.length-1?str+=",":ctx.options.trailingComma&&(ctx.options.lineWidth>0&&(reqNewline||(reqNewline=lines3.reduce((sum,line)=>sum+line.length+2,2)+(str.
length+2)>ctx.options.lineWidth)),reqNewline&&(str+=",")),comment&&(str+=stringifyComment.lineComment(str,itemIndent,commentString(comment))),lines3.push(str),linesAtValue=
lines3.length}let{start,end}=flowChars;if(lines3.length===0)return start+end;if(!reqNewline){let len=lines3.reduce((sum,line)=>sum+line.length+2,2);reqNewline=ctx.
options.lineWidth>0&&len>ctx.options.lineWidth}if(reqNewline){let str=start;for(let line of lines3)str+=line?`
${indentStep}${indent}${line}`:`
`;return`${str}
${indent}${end}`}else return`${start}${fcPadding}${lines3.join(" ")}${fcPadding}${end}`}function addCommentBefore({indent,options:{commentString}},lines3,comment,chompKeep){
if(comment&&chompKeep&&(comment=comment.replace(/^\n+/,"")),comment){let ic=stringifyComment.indentComment(commentString(comment),indent);lines3.push(ic.trimStart())}}
exports2.stringifyCollection=stringifyCollection}});var require_YAMLMap=__commonJS({"node_modules/yaml/dist/nodes/YAMLMap.js"(exports2){"use strict";var stringifyCollection=require_stringifyCollection(),addPairToJSMap=require_addPairToJSMap(),
Collection=require_Collection(),identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar();function findPair(items,key){let k=identity2.isScalar(key)?
key.value:key;for(let it of items)if(identity2.isPair(it)&&(it.key===key||it.key===k||identity2.isScalar(it.key)&&it.key.value===k))return it}var YAMLMap=class extends Collection.
Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(schema){super(identity2.MAP,schema),this.items=[]}static from(schema,obj,ctx){let{keepUndefined,
replacer}=ctx,map3=new this(schema),add=(key,value)=>{if(typeof replacer=="function")value=replacer.call(obj,key,value);else if(Array.isArray(replacer)&&!replacer.
includes(key))return;(value!==void 0||keepUndefined)&&map3.items.push(Pair.createPair(key,value,ctx))};if(obj instanceof Map)for(let[key,value]of obj)add(key,value);else if(obj&&
typeof obj=="object")for(let key of Object.keys(obj))add(key,obj[key]);return typeof schema.sortMapEntries=="function"&&map3.items.sort(schema.sortMapEntries),map3}add(pair,overwrite){
let _pair;identity2.isPair(pair)?_pair=pair:!pair||typeof pair!="object"||!("key"in pair)?_pair=new Pair.Pair(pair,pair?.value):_pair=new Pair.Pair(pair.key,pair.
value);let prev=findPair(this.items,_pair.key),sortEntries=this.schema?.sortMapEntries;if(prev){if(!overwrite)throw new Error(`Key ${_pair.key} already set`);identity2.
isScalar(prev.value)&&Scalar.isScalarValue(_pair.value)?prev.value.value=_pair.value:prev.value=_pair.value}else if(sortEntries){let i=this.items.findIndex(item=>sortEntries(
_pair,item)<0);i===-1?this.items.push(_pair):this.items.splice(i,0,_pair)}else this.items.push(_pair)}delete(key){let it=findPair(this.items,key);return it?this.
items.splice(this.items.indexOf(it),1).length>0:!1}get(key,keepScalar){let node2=findPair(this.items,key)?.value;return(!keepScalar&&identity2.isScalar(node2)?node2.
value:node2)??void 0}has(key){return!!findPair(this.items,key)}set(key,value){this.add(new Pair.Pair(key,value),!0)}toJSON(_,ctx,Type){let map3=Type?new Type:ctx?.
mapAsMap?new Map:{};ctx?.onCreate&&ctx.onCreate(map3);for(let item of this.items)addPairToJSMap.addPairToJSMap(ctx,map3,item);return map3}toString(ctx,onComment,onChompKeep){
if(!ctx)return JSON.stringify(this);for(let item of this.items)if(!identity2.isPair(item))throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)}\
 instead`);return!ctx.allNullValues&&this.hasAllNullValues(!1)&&(ctx=Object.assign({},ctx,{allNullValues:!0})),stringifyCollection.stringifyCollection(this,ctx,
{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:ctx.indent||"",onChompKeep,onComment})}};exports2.YAMLMap=YAMLMap;exports2.findPair=findPair}});var require_map=__commonJS({"node_modules/yaml/dist/schema/common/map.js"(exports2){"use strict";var identity2=require_identity(),YAMLMap=require_YAMLMap(),map3={
collection:"map",default:!0,nodeClass:YAMLMap.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(map4,onError){return identity2.isMap(map4)||onError("Expected a mappin\
g for this tag"),map4},createNode:(schema,obj,ctx)=>YAMLMap.YAMLMap.from(schema,obj,ctx)};exports2.map=map3}});var require_YAMLSeq=__commonJS({"node_modules/yaml/dist/nodes/YAMLSeq.js"(exports2){"use strict";var createNode=require_createNode(),stringifyCollection=require_stringifyCollection(),
Collection=require_Collection(),identity2=require_identity(),Scalar=require_Scalar(),toJS=require_toJS(),YAMLSeq=class extends Collection.Collection{static get tagName(){
return"tag:yaml.org,2002:seq"}constructor(schema){super(identity2.SEQ,schema),this.items=[]}add(value){this.items.push(value)}delete(key){let idx=asItemIndex(key);
return typeof idx!="number"?!1:this.items.splice(idx,1).length>0}get(key,keepScalar){let idx=asItemIndex(key);if(typeof idx!="number")return;let it=this.items[idx];
return!keepScalar&&identity2.isScalar(it)?it.value:it}has(key){let idx=asItemIndex(key);return typeof idx=="number"&&idx<this.items.length}set(key,value){let idx=asItemIndex(
key);if(typeof idx!="number")throw new Error(`Expected a valid index, not ${key}.`);let prev=this.items[idx];identity2.isScalar(prev)&&Scalar.isScalarValue(value)?
prev.value=value:this.items[idx]=value}toJSON(_,ctx){let seq=[];ctx?.onCreate&&ctx.onCreate(seq);let i=0;for(let item of this.items)seq.push(toJS.toJS(item,String(
i++),ctx));return seq}toString(ctx,onComment,onChompKeep){return ctx?stringifyCollection.stringifyCollection(this,ctx,{blockItemPrefix:"- ",flowChars:{start:"[",
end:"]"},itemIndent:(ctx.indent||"")+"  ",onChompKeep,onComment}):JSON.stringify(this)}static from(schema,obj,ctx){let{replacer}=ctx,seq=new this(schema);if(obj&&
Symbol.iterator in Object(obj)){let i=0;for(let it of obj){if(typeof replacer=="function"){let key=obj instanceof Set?it:String(i++);it=replacer.call(obj,key,it)}
seq.items.push(createNode.createNode(it,void 0,ctx))}}return seq}};function asItemIndex(key){let idx=identity2.isScalar(key)?key.value:key;return idx&&typeof idx==
"string"&&(idx=Number(idx)),typeof idx=="number"&&Number.isInteger(idx)&&idx>=0?idx:null}exports2.YAMLSeq=YAMLSeq}});var require_seq=__commonJS({"node_modules/yaml/dist/schema/common/seq.js"(exports2){"use strict";var identity2=require_identity(),YAMLSeq=require_YAMLSeq(),seq={
collection:"seq",default:!0,nodeClass:YAMLSeq.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(seq2,onError){return identity2.isSeq(seq2)||onError("Expected a sequen\
ce for this tag"),seq2},createNode:(schema,obj,ctx)=>YAMLSeq.YAMLSeq.from(schema,obj,ctx)};exports2.seq=seq}});var require_string=__commonJS({"node_modules/yaml/dist/schema/common/string.js"(exports2){"use strict";var stringifyString=require_stringifyString(),string4={identify:value=>typeof value==
"string",default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify(item,ctx,onComment,onChompKeep){return ctx=Object.assign({actualString:!0},ctx),stringifyString.
stringifyString(item,ctx,onComment,onChompKeep)}};exports2.string=string4}});var require_null=__commonJS({"node_modules/yaml/dist/schema/common/null.js"(exports2){"use strict";var Scalar=require_Scalar(),nullTag={identify:value=>value==null,
createNode:()=>new Scalar.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new Scalar.Scalar(null),stringify:({source:source2},ctx)=>typeof source2==
"string"&&nullTag.test.test(source2)?source2:ctx.options.nullStr};exports2.nullTag=nullTag}});var require_bool=__commonJS({"node_modules/yaml/dist/schema/core/bool.js"(exports2){"use strict";var Scalar=require_Scalar(),boolTag={identify:value=>typeof value==
"boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:str=>new Scalar.Scalar(str[0]==="t"||str[0]==="T"),stringify({
source:source2,value},ctx){if(source2&&boolTag.test.test(source2)){let sv=source2[0]==="t"||source2[0]==="T";if(value===sv)return source2}return value?ctx.options.
trueStr:ctx.options.falseStr}};exports2.boolTag=boolTag}});var require_stringifyNumber=__commonJS({"node_modules/yaml/dist/stringify/stringifyNumber.js"(exports2){"use strict";function stringifyNumber({format,minFractionDigits,
tag:tag2,value}){if(typeof value=="bigint")return String(value);let num=typeof value=="number"?value:Number(value);if(!isFinite(num))return isNaN(num)?".nan":num<
0?"-.inf":".inf";let n=Object.is(value,-0)?"-0":JSON.stringify(value);if(!format&&minFractionDigits&&(!tag2||tag2==="tag:yaml.org,2002:float")&&/^-?\d/.test(n)&&
!n.includes("e")){let i=n.indexOf(".");i<0&&(i=n.length,n+=".");let d=minFractionDigits-(n.length-i-1);for(;d-- >0;)n+="0"}return n}exports2.stringifyNumber=stringifyNumber}});var require_float=__commonJS({"node_modules/yaml/dist/schema/core/float.js"(exports2){"use strict";var Scalar=require_Scalar(),stringifyNumber=require_stringifyNumber(),
floatNaN={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.
slice(-3).toLowerCase()==="nan"?NaN:str[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:str=>parseFloat(str),stringify(node2){
let num=Number(node2.value);return isFinite(num)?num.toExponential():stringifyNumber.stringifyNumber(node2)}},float={identify:value=>typeof value=="number",default:!0,
tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(str){let node2=new Scalar.Scalar(parseFloat(str)),dot=str.indexOf(".");return dot!==
-1&&str[str.length-1]==="0"&&(node2.minFractionDigits=str.length-dot-1),node2},stringify:stringifyNumber.stringifyNumber};exports2.float=float;exports2.floatExp=
floatExp;exports2.floatNaN=floatNaN}});var require_int=__commonJS({"node_modules/yaml/dist/schema/core/int.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber(),intIdentify=value=>typeof value==
"bigint"||Number.isInteger(value),intResolve=(str,offset,radix,{intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str.substring(offset),radix);function intStringify(node2,radix,prefix){
let{value}=node2;return intIdentify(value)&&value>=0?prefix+value.toString(radix):stringifyNumber.stringifyNumber(node2)}var intOct={identify:value=>intIdentify(
value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,8,opt),stringify:node2=>intStringify(
node2,8,"0o")},int2={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber.
stringifyNumber},intHex={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(str,_onError,opt)=>intResolve(
str,2,16,opt),stringify:node2=>intStringify(node2,16,"0x")};exports2.int=int2;exports2.intHex=intHex;exports2.intOct=intOct}});var require_schema=__commonJS({"node_modules/yaml/dist/schema/core/schema.js"(exports2){"use strict";var map3=require_map(),_null4=require_null(),seq=require_seq(),
string4=require_string(),bool=require_bool(),float=require_float(),int2=require_int(),schema=[map3.map,seq.seq,string4.string,_null4.nullTag,bool.boolTag,int2.intOct,
int2.int,int2.intHex,float.floatNaN,float.floatExp,float.float];exports2.schema=schema}});var require_schema2=__commonJS({"node_modules/yaml/dist/schema/json/schema.js"(exports2){"use strict";var Scalar=require_Scalar(),map3=require_map(),seq=require_seq();
function intIdentify(value){return typeof value=="bigint"||Number.isInteger(value)}var stringifyJSON=({value})=>JSON.stringify(value),jsonScalars=[{identify:value=>typeof value==
"string",default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify:stringifyJSON},{identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),default:!0,
tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:value=>typeof value=="boolean",default:!0,tag:"tag:yaml.org,2002:\
bool",test:/^true$|^false$/,resolve:str=>str==="true",stringify:stringifyJSON},{identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,
resolve:(str,_onError,{intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str,10),stringify:({value})=>intIdentify(value)?value.toString():JSON.stringify(value)},{
identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:str=>parseFloat(
str),stringify:stringifyJSON}],jsonError={default:!0,tag:"",test:/^/,resolve(str,onError){return onError(`Unresolved plain scalar ${JSON.stringify(str)}`),str}},
schema=[map3.map,seq.seq].concat(jsonScalars,jsonError);exports2.schema=schema}});var require_binary=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports2){"use strict";var node_buffer=require("buffer"),Scalar=require_Scalar(),
stringifyString=require_stringifyString(),binary={identify:value=>value instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(src,onError){if(typeof node_buffer.
Buffer=="function")return node_buffer.Buffer.from(src,"base64");if(typeof atob=="function"){let str=atob(src.replace(/[\n\r]/g,"")),buffer=new Uint8Array(str.length);
for(let i=0;i<str.length;++i)buffer[i]=str.charCodeAt(i);return buffer}else return onError("This environment does not support reading binary tags; either Buffer\
 or atob is required"),src},stringify({comment,type,value},ctx,onComment,onChompKeep){if(!value)return"";let buf=value,str;if(typeof node_buffer.Buffer=="functi\
on")str=buf instanceof node_buffer.Buffer?buf.toString("base64"):node_buffer.Buffer.from(buf.buffer).toString("base64");else if(typeof btoa=="function"){let s="";
for(let i=0;i<buf.length;++i)s+=String.fromCharCode(buf[i]);str=btoa(s)}else throw new Error("This environment does not support writing binary tags; either Buff\
er or btoa is required");if(type??(type=Scalar.Scalar.BLOCK_LITERAL),type!==Scalar.Scalar.QUOTE_DOUBLE){let lineWidth=Math.max(ctx.options.lineWidth-ctx.indent.
length,ctx.options.minContentWidth),n=Math.ceil(str.length/lineWidth),lines3=new Array(n);for(let i=0,o=0;i<n;++i,o+=lineWidth)lines3[i]=str.substr(o,lineWidth);
str=lines3.join(type===Scalar.Scalar.BLOCK_LITERAL?`
`:" ")}return stringifyString.stringifyString({comment,type,value:str},ctx,onComment,onChompKeep)}};exports2.binary=binary}});var require_pairs=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports2){"use strict";var identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),
YAMLSeq=require_YAMLSeq();function resolvePairs(seq,onError){if(identity2.isSeq(seq))for(let i=0;i<seq.items.length;++i){let item=seq.items[i];if(!identity2.isPair(
item)){if(identity2.isMap(item)){item.items.length>1&&onError("Each pair must have its own sequence indicator");let pair=item.items[0]||new Pair.Pair(new Scalar.
Scalar(null));if(item.commentBefore&&(pair.key.commentBefore=pair.key.commentBefore?`${item.commentBefore}
${pair.key.commentBefore}`:item.commentBefore),item.comment){let cn=pair.value??pair.key;cn.comment=cn.comment?`${item.comment}
${cn.comment}`:item.comment}item=pair}seq.items[i]=identity2.isPair(item)?item:new Pair.Pair(item)}}else onError("Expected a sequence for this tag");return seq}
function createPairs(schema,iterable,ctx){let{replacer}=ctx,pairs2=new YAMLSeq.YAMLSeq(schema);pairs2.tag="tag:yaml.org,2002:pairs";let i=0;if(iterable&&Symbol.
iterator in Object(iterable))for(let it of iterable){typeof replacer=="function"&&(it=replacer.call(iterable,String(i++),it));let key,value;if(Array.isArray(it))
if(it.length===2)key=it[0],value=it[1];else throw new TypeError(`Expected [key, value] tuple: ${it}`);else if(it&&it instanceof Object){let keys2=Object.keys(it);
if(keys2.length===1)key=keys2[0],value=it[key];else throw new TypeError(`Expected tuple with one key, not ${keys2.length} keys`)}else key=it;pairs2.items.push(Pair.
createPair(key,value,ctx))}return pairs2}var pairs={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,createNode:createPairs};exports2.
createPairs=createPairs;exports2.pairs=pairs;exports2.resolvePairs=resolvePairs}});var require_omap=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports2){"use strict";var identity2=require_identity(),toJS=require_toJS(),YAMLMap=require_YAMLMap(),
YAMLSeq=require_YAMLSeq(),pairs=require_pairs(),YAMLOMap=class _YAMLOMap extends YAMLSeq.YAMLSeq{constructor(){super(),this.add=YAMLMap.YAMLMap.prototype.add.bind(
this),this.delete=YAMLMap.YAMLMap.prototype.delete.bind(this),this.get=YAMLMap.YAMLMap.prototype.get.bind(this),this.has=YAMLMap.YAMLMap.prototype.has.bind(this),
this.set=YAMLMap.YAMLMap.prototype.set.bind(this),this.tag=_YAMLOMap.tag}toJSON(_,ctx){if(!ctx)return super.toJSON(_);let map3=new Map;ctx?.onCreate&&ctx.onCreate(
map3);for(let pair of this.items){let key,value;if(identity2.isPair(pair)?(key=toJS.toJS(pair.key,"",ctx),value=toJS.toJS(pair.value,key,ctx)):key=toJS.toJS(pair,
"",ctx),map3.has(key))throw new Error("Ordered maps must not include duplicate keys");map3.set(key,value)}return map3}static from(schema,iterable,ctx){let pairs$1=pairs.
createPairs(schema,iterable,ctx),omap2=new this;return omap2.items=pairs$1.items,omap2}};YAMLOMap.tag="tag:yaml.org,2002:omap";var omap={collection:"seq",identify:value=>value instanceof
Map,nodeClass:YAMLOMap,default:!1,tag:"tag:yaml.org,2002:omap",resolve(seq,onError){let pairs$1=pairs.resolvePairs(seq,onError),seenKeys=[];for(let{key}of pairs$1.
items)identity2.isScalar(key)&&(seenKeys.includes(key.value)?onError(`Ordered maps must not include duplicate keys: ${key.value}`):seenKeys.push(key.value));return Object.
assign(new YAMLOMap,pairs$1)},createNode:(schema,iterable,ctx)=>YAMLOMap.from(schema,iterable,ctx)};exports2.YAMLOMap=YAMLOMap;exports2.omap=omap}});var require_bool2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports2){"use strict";var Scalar=require_Scalar();function boolStringify({value,
source:source2},ctx){return source2&&(value?trueTag:falseTag).test.test(source2)?source2:value?ctx.options.trueStr:ctx.options.falseStr}var trueTag={identify:value=>value===
!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new Scalar.Scalar(!0),stringify:boolStringify},falseTag={
identify:value=>value===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Scalar.Scalar(!1),stringify:boolStringify};
exports2.falseTag=falseTag;exports2.trueTag=trueTag}});var require_float2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports2){"use strict";var Scalar=require_Scalar(),stringifyNumber=require_stringifyNumber(),
floatNaN={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.
slice(-3).toLowerCase()==="nan"?NaN:str[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:str=>parseFloat(str.replace(
/_/g,"")),stringify(node2){let num=Number(node2.value);return isFinite(num)?num.toExponential():stringifyNumber.stringifyNumber(node2)}},float={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(str){let node2=new Scalar.Scalar(parseFloat(str.replace(/_/g,
""))),dot=str.indexOf(".");if(dot!==-1){let f=str.substring(dot+1).replace(/_/g,"");f[f.length-1]==="0"&&(node2.minFractionDigits=f.length)}return node2},stringify:stringifyNumber.
stringifyNumber};exports2.float=float;exports2.floatExp=floatExp;exports2.floatNaN=floatNaN}});var require_int2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber(),intIdentify=value=>typeof value==
"bigint"||Number.isInteger(value);function intResolve(str,offset,radix,{intAsBigInt}){let sign=str[0];if((sign==="-"||sign==="+")&&(offset+=1),str=str.substring(
offset).replace(/_/g,""),intAsBigInt){switch(radix){case 2:str=`0b${str}`;break;case 8:str=`0o${str}`;break;case 16:str=`0x${str}`;break}let n2=BigInt(str);return sign===
"-"?BigInt(-1)*n2:n2}let n=parseInt(str,radix);return sign==="-"?-1*n:n}function intStringify(node2,radix,prefix){let{value}=node2;if(intIdentify(value)){let str=value.
toString(radix);return value<0?"-"+prefix+str.substr(1):prefix+str}return stringifyNumber.stringifyNumber(node2)}var intBin={identify:intIdentify,default:!0,tag:"\
tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,2,opt),stringify:node2=>intStringify(node2,2,"0b")},intOct={
identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(str,_onError,opt)=>intResolve(str,1,8,opt),stringify:node2=>intStringify(
node2,8,"0")},int2={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),
stringify:stringifyNumber.stringifyNumber},intHex={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(str,_onError,opt)=>intResolve(
str,2,16,opt),stringify:node2=>intStringify(node2,16,"0x")};exports2.int=int2;exports2.intBin=intBin;exports2.intHex=intHex;exports2.intOct=intOct}});var require_set=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports2){"use strict";var identity2=require_identity(),Pair=require_Pair(),YAMLMap=require_YAMLMap(),
YAMLSet=class _YAMLSet extends YAMLMap.YAMLMap{constructor(schema){super(schema),this.tag=_YAMLSet.tag}add(key){let pair;identity2.isPair(key)?pair=key:key&&typeof key==
"object"&&"key"in key&&"value"in key&&key.value===null?pair=new Pair.Pair(key.key,null):pair=new Pair.Pair(key,null),YAMLMap.findPair(this.items,pair.key)||this.
items.push(pair)}get(key,keepPair){let pair=YAMLMap.findPair(this.items,key);return!keepPair&&identity2.isPair(pair)?identity2.isScalar(pair.key)?pair.key.value:
pair.key:pair}set(key,value){if(typeof value!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);let prev=YAMLMap.
findPair(this.items,key);prev&&!value?this.items.splice(this.items.indexOf(prev),1):!prev&&value&&this.items.push(new Pair.Pair(key))}toJSON(_,ctx){return super.
toJSON(_,ctx,Set)}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},ctx,
{allNullValues:!0}),onComment,onChompKeep);throw new Error("Set items must all have null values")}static from(schema,iterable,ctx){let{replacer}=ctx,set3=new this(
schema);if(iterable&&Symbol.iterator in Object(iterable))for(let value of iterable)typeof replacer=="function"&&(value=replacer.call(iterable,value,value)),set3.
items.push(Pair.createPair(value,null,ctx));return set3}};YAMLSet.tag="tag:yaml.org,2002:set";var set2={collection:"map",identify:value=>value instanceof Set,nodeClass:YAMLSet,
default:!1,tag:"tag:yaml.org,2002:set",createNode:(schema,iterable,ctx)=>YAMLSet.from(schema,iterable,ctx),resolve(map3,onError){if(identity2.isMap(map3)){if(map3.
hasAllNullValues(!0))return Object.assign(new YAMLSet,map3);onError("Set items must all have null values")}else onError("Expected a mapping for this tag");return map3}};
exports2.YAMLSet=YAMLSet;exports2.set=set2}});var require_timestamp=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber();function parseSexagesimal(str,asBigInt){
let sign=str[0],parts=sign==="-"||sign==="+"?str.substring(1):str,num=n=>asBigInt?BigInt(n):Number(n),res=parts.replace(/_/g,"").split(":").reduce((res2,p)=>res2*
num(60)+num(p),num(0));return sign==="-"?num(-1)*res:res}function stringifySexagesimal(node2){let{value}=node2,num=n=>n;if(typeof value=="bigint")num=n=>BigInt(
n);else if(isNaN(value)||!isFinite(value))return stringifyNumber.stringifyNumber(node2);let sign="";value<0&&(sign="-",value*=num(-1));let _60=num(60),parts=[value%
_60];return value<60?parts.unshift(0):(value=(value-parts[0])/_60,parts.unshift(value%_60),value>=60&&(value=(value-parts[0])/_60,parts.unshift(value))),sign+parts.
map(n=>String(n).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var intTime={identify:value=>typeof value=="bigint"||Number.isInteger(value),default:!0,tag:"\
tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(str,_onError,{intAsBigInt})=>parseSexagesimal(str,intAsBigInt),stringify:stringifySexagesimal},
floatTime={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:str=>parseSexagesimal(
str,!1),stringify:stringifySexagesimal},timestamp={identify:value=>value instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-(\
[0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(str){let match=str.
match(timestamp.test);if(!match)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,year,month2,day3,hour,minute,second]=match.map(Number),
millisec=match[7]?Number((match[7]+"00").substr(1,3)):0,date5=Date.UTC(year,month2-1,day3,hour||0,minute||0,second||0,millisec),tz=match[8];if(tz&&tz!=="Z"){let d=parseSexagesimal(
tz,!1);Math.abs(d)<30&&(d*=60),date5-=6e4*d}return new Date(date5)},stringify:({value})=>value?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};exports2.floatTime=
floatTime;exports2.intTime=intTime;exports2.timestamp=timestamp}});var require_schema3=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports2){"use strict";var map3=require_map(),_null4=require_null(),seq=require_seq(),
string4=require_string(),binary=require_binary(),bool=require_bool2(),float=require_float2(),int2=require_int2(),merge2=require_merge(),omap=require_omap(),pairs=require_pairs(),
set2=require_set(),timestamp=require_timestamp(),schema=[map3.map,seq.seq,string4.string,_null4.nullTag,bool.trueTag,bool.falseTag,int2.intBin,int2.intOct,int2.
int,int2.intHex,float.floatNaN,float.floatExp,float.float,binary.binary,merge2.merge,omap.omap,pairs.pairs,set2.set,timestamp.intTime,timestamp.floatTime,timestamp.
timestamp];exports2.schema=schema}});var require_tags=__commonJS({"node_modules/yaml/dist/schema/tags.js"(exports2){"use strict";var map3=require_map(),_null4=require_null(),seq=require_seq(),string4=require_string(),
bool=require_bool(),float=require_float(),int2=require_int(),schema=require_schema(),schema$1=require_schema2(),binary=require_binary(),merge2=require_merge(),omap=require_omap(),
pairs=require_pairs(),schema$2=require_schema3(),set2=require_set(),timestamp=require_timestamp(),schemas=new Map([["core",schema.schema],["failsafe",[map3.map,
seq.seq,string4.string]],["json",schema$1.schema],["yaml11",schema$2.schema],["yaml-1.1",schema$2.schema]]),tagsByName={binary:binary.binary,bool:bool.boolTag,float:float.
float,floatExp:float.floatExp,floatNaN:float.floatNaN,floatTime:timestamp.floatTime,int:int2.int,intHex:int2.intHex,intOct:int2.intOct,intTime:timestamp.intTime,
map:map3.map,merge:merge2.merge,null:_null4.nullTag,omap:omap.omap,pairs:pairs.pairs,seq:seq.seq,set:set2.set,timestamp:timestamp.timestamp},coreKnownTags={"tag\
:yaml.org,2002:binary":binary.binary,"tag:yaml.org,2002:merge":merge2.merge,"tag:yaml.org,2002:omap":omap.omap,"tag:yaml.org,2002:pairs":pairs.pairs,"tag:yaml.o\
rg,2002:set":set2.set,"tag:yaml.org,2002:timestamp":timestamp.timestamp};function getTags(customTags,schemaName,addMergeTag){let schemaTags=schemas.get(schemaName);
if(schemaTags&&!customTags)return addMergeTag&&!schemaTags.includes(merge2.merge)?schemaTags.concat(merge2.merge):schemaTags.slice();let tags=schemaTags;if(!tags)
if(Array.isArray(customTags))tags=[];else{let keys2=Array.from(schemas.keys()).filter(key=>key!=="yaml11").map(key=>JSON.stringify(key)).join(", ");throw new Error(
`Unknown schema "${schemaName}"; use one of ${keys2} or define customTags array`)}if(Array.isArray(customTags))for(let tag2 of customTags)tags=tags.concat(tag2);else
typeof customTags=="function"&&(tags=customTags(tags.slice()));return addMergeTag&&(tags=tags.concat(merge2.merge)),tags.reduce((tags2,tag2)=>{let tagObj=typeof tag2==
"string"?tagsByName[tag2]:tag2;if(!tagObj){let tagName2=JSON.stringify(tag2),keys2=Object.keys(tagsByName).map(key=>JSON.stringify(key)).join(", ");throw new Error(
`Unknown custom tag ${tagName2}; use one of ${keys2}`)}return tags2.includes(tagObj)||tags2.push(tagObj),tags2},[])}exports2.coreKnownTags=coreKnownTags;exports2.
getTags=getTags}});var require_Schema=__commonJS({"node_modules/yaml/dist/schema/Schema.js"(exports2){"use strict";var identity2=require_identity(),map3=require_map(),seq=require_seq(),
string4=require_string(),tags=require_tags(),sortMapEntriesByKey=(a,b)=>a.key<b.key?-1:a.key>b.key?1:0,Schema=class _Schema{constructor({compat,customTags,merge:merge2,
resolveKnownTags,schema,sortMapEntries,toStringDefaults}){this.compat=Array.isArray(compat)?tags.getTags(compat,"compat"):compat?tags.getTags(null,compat):null,
this.name=typeof schema=="string"&&schema||"core",this.knownTags=resolveKnownTags?tags.coreKnownTags:{},this.tags=tags.getTags(customTags,this.name,merge2),this.
toStringOptions=toStringDefaults??null,Object.defineProperty(this,identity2.MAP,{value:map3.map}),Object.defineProperty(this,identity2.SCALAR,{value:string4.string}),
Object.defineProperty(this,identity2.SEQ,{value:seq.seq}),this.sortMapEntries=typeof sortMapEntries=="function"?sortMapEntries:sortMapEntries===!0?sortMapEntriesByKey:
null}clone(){let copy2=Object.create(_Schema.prototype,Object.getOwnPropertyDescriptors(this));return copy2.tags=this.tags.slice(),copy2}};exports2.Schema=Schema}});var require_stringifyDocument=__commonJS({"node_modules/yaml/dist/stringify/stringifyDocument.js"(exports2){"use strict";var identity2=require_identity(),stringify=require_stringify(),
stringifyComment=require_stringifyComment();function stringifyDocument(doc,options3){let lines3=[],hasDirectives=options3.directives===!0;if(options3.directives!==
!1&&doc.directives){let dir=doc.directives.toString(doc);dir?(lines3.push(dir),hasDirectives=!0):doc.directives.docStart&&(hasDirectives=!0)}hasDirectives&&lines3.
push("---");let ctx=stringify.createStringifyContext(doc,options3),{commentString}=ctx.options;if(doc.commentBefore){lines3.length!==1&&lines3.unshift("");let cs=commentString(
doc.commentBefore);lines3.unshift(stringifyComment.indentComment(cs,""))}let chompKeep=!1,contentComment=null;if(doc.contents){if(identity2.isNode(doc.contents)){
if(doc.contents.spaceBefore&&hasDirectives&&lines3.push(""),doc.contents.commentBefore){let cs=commentString(doc.contents.commentBefore);lines3.push(stringifyComment.
indentComment(cs,""))}ctx.forceBlockIndent=!!doc.comment,contentComment=doc.contents.comment}let onChompKeep=contentComment?void 0:()=>chompKeep=!0,body=stringify.
stringify(doc.contents,ctx,()=>contentComment=null,onChompKeep);contentComment&&(body+=stringifyComment.lineComment(body,"",commentString(contentComment))),(body[0]===
"|"||body[0]===">")&&lines3[lines3.length-1]==="---"?lines3[lines3.length-1]=`--- ${body}`:lines3.push(body)}else lines3.push(stringify.stringify(doc.contents,ctx));
if(doc.directives?.docEnd)if(doc.comment){let cs=commentString(doc.comment);cs.includes(`
`)?(lines3.push("..."),lines3.push(stringifyComment.indentComment(cs,""))):lines3.push(`... ${cs}`)}else lines3.push("...");else{let dc=doc.comment;dc&&chompKeep&&
(dc=dc.replace(/^\n+/,"")),dc&&((!chompKeep||contentComment)&&lines3[lines3.length-1]!==""&&lines3.push(""),lines3.push(stringifyComment.indentComment(commentString(
dc),"")))}return lines3.join(`
`)+`
`}exports2.stringifyDocument=stringifyDocument}});var require_Document=__commonJS({"node_modules/yaml/dist/doc/Document.js"(exports2){"use strict";var Alias=require_Alias(),Collection=require_Collection(),identity2=require_identity(),
Pair=require_Pair(),toJS=require_toJS(),Schema=require_Schema(),stringifyDocument=require_stringifyDocument(),anchors=require_anchors(),applyReviver=require_applyReviver(),
createNode=require_createNode(),directives=require_directives(),Document=class _Document{constructor(value,replacer,options3){this.commentBefore=null,this.comment=
null,this.errors=[],this.warnings=[],Object.defineProperty(this,identity2.NODE_TYPE,{value:identity2.DOC});let _replacer=null;typeof replacer=="function"||Array.
isArray(replacer)?_replacer=replacer:options3===void 0&&replacer&&(options3=replacer,replacer=void 0);let opt=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,
logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},options3);this.options=opt;let{version:version2}=opt;options3?._directives?
(this.directives=options3._directives.atDocument(),this.directives.yaml.explicit&&(version2=this.directives.yaml.version)):this.directives=new directives.Directives(
{version:version2}),this.setSchema(version2,options3),this.contents=value===void 0?null:this.createNode(value,_replacer,options3)}clone(){let copy2=Object.create(
_Document.prototype,{[identity2.NODE_TYPE]:{value:identity2.DOC}});return copy2.commentBefore=this.commentBefore,copy2.comment=this.comment,copy2.errors=this.errors.
slice(),copy2.warnings=this.warnings.slice(),copy2.options=Object.assign({},this.options),this.directives&&(copy2.directives=this.directives.clone()),copy2.schema=
this.schema.clone(),copy2.contents=identity2.isNode(this.contents)?this.contents.clone(copy2.schema):this.contents,this.range&&(copy2.range=this.range.slice()),
copy2}add(value){assertCollection(this.contents)&&this.contents.add(value)}addIn(path4,value){assertCollection(this.contents)&&this.contents.addIn(path4,value)}createAlias(node2,name){
if(!node2.anchor){let prev=anchors.anchorNames(this);node2.anchor=!name||prev.has(name)?anchors.findNewAnchor(name||"a",prev):name}return new Alias.Alias(node2.
anchor)}createNode(value,replacer,options3){let _replacer;if(typeof replacer=="function")value=replacer.call({"":value},"",value),_replacer=replacer;else if(Array.
isArray(replacer)){let keyToStr=v=>typeof v=="number"||v instanceof String||v instanceof Number,asStr=replacer.filter(keyToStr).map(String);asStr.length>0&&(replacer=
replacer.concat(asStr)),_replacer=replacer}else options3===void 0&&replacer&&(options3=replacer,replacer=void 0);let{aliasDuplicateObjects,anchorPrefix,flow,keepUndefined,
onTagObj,tag:tag2}=options3??{},{onAnchor,setAnchors,sourceObjects}=anchors.createNodeAnchors(this,anchorPrefix||"a"),ctx={aliasDuplicateObjects:aliasDuplicateObjects??
!0,keepUndefined:keepUndefined??!1,onAnchor,onTagObj,replacer:_replacer,schema:this.schema,sourceObjects},node2=createNode.createNode(value,tag2,ctx);return flow&&
identity2.isCollection(node2)&&(node2.flow=!0),setAnchors(),node2}createPair(key,value,options3={}){let k=this.createNode(key,null,options3),v=this.createNode(value,
null,options3);return new Pair.Pair(k,v)}delete(key){return assertCollection(this.contents)?this.contents.delete(key):!1}deleteIn(path4){return Collection.isEmptyPath(
path4)?this.contents==null?!1:(this.contents=null,!0):assertCollection(this.contents)?this.contents.deleteIn(path4):!1}get(key,keepScalar){return identity2.isCollection(
this.contents)?this.contents.get(key,keepScalar):void 0}getIn(path4,keepScalar){return Collection.isEmptyPath(path4)?!keepScalar&&identity2.isScalar(this.contents)?
this.contents.value:this.contents:identity2.isCollection(this.contents)?this.contents.getIn(path4,keepScalar):void 0}has(key){return identity2.isCollection(this.
contents)?this.contents.has(key):!1}hasIn(path4){return Collection.isEmptyPath(path4)?this.contents!==void 0:identity2.isCollection(this.contents)?this.contents.
hasIn(path4):!1}set(key,value){this.contents==null?this.contents=Collection.collectionFromPath(this.schema,[key],value):assertCollection(this.contents)&&this.contents.
set(key,value)}setIn(path4,value){Collection.isEmptyPath(path4)?this.contents=value:this.contents==null?this.contents=Collection.collectionFromPath(this.schema,
Array.from(path4),value):assertCollection(this.contents)&&this.contents.setIn(path4,value)}setSchema(version2,options3={}){typeof version2=="number"&&(version2=
String(version2));let opt;switch(version2){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new directives.Directives({version:"1.1"}),
opt={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=version2:this.directives=new directives.Directives(
{version:version2}),opt={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.directives,opt=null;break;default:{let sv=JSON.stringify(
version2);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`)}}if(options3.schema instanceof Object)this.schema=options3.schema;else if(opt)
this.schema=new Schema.Schema(Object.assign(opt,options3));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json:json2,
jsonArg,mapAsMap,maxAliasCount,onAnchor,reviver}={}){let ctx={anchors:new Map,doc:this,keep:!json2,mapAsMap:mapAsMap===!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount==
"number"?maxAliasCount:100},res=toJS.toJS(this.contents,jsonArg??"",ctx);if(typeof onAnchor=="function")for(let{count,res:res2}of ctx.anchors.values())onAnchor(
res2,count);return typeof reviver=="function"?applyReviver.applyReviver(reviver,{"":res},"",res):res}toJSON(jsonArg,onAnchor){return this.toJS({json:!0,jsonArg,
mapAsMap:!1,onAnchor})}toString(options3={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in options3&&(!Number.
isInteger(options3.indent)||Number(options3.indent)<=0)){let s=JSON.stringify(options3.indent);throw new Error(`"indent" option must be a positive integer, not ${s}`)}
return stringifyDocument.stringifyDocument(this,options3)}};function assertCollection(contents){if(identity2.isCollection(contents))return!0;throw new Error("Ex\
pected a YAML collection as document contents")}exports2.Document=Document}});var require_errors=__commonJS({"node_modules/yaml/dist/errors.js"(exports2){"use strict";var YAMLError=class extends Error{constructor(name,pos,code2,message){super(),
this.name=name,this.code=code2,this.message=message,this.pos=pos}},YAMLParseError=class extends YAMLError{constructor(pos,code2,message){super("YAMLParseError",
pos,code2,message)}},YAMLWarning=class extends YAMLError{constructor(pos,code2,message){super("YAMLWarning",pos,code2,message)}},prettifyError2=(src,lc)=>error62=>{
if(error62.pos[0]===-1)return;error62.linePos=error62.pos.map(pos=>lc.linePos(pos));let{line,col}=error62.linePos[0];error62.message+=` at line ${line}, column ${col}`;
let ci=col-1,lineStr=src.substring(lc.lineStarts[line-1],lc.lineStarts[line]).replace(/[\n\r]+$/,"");if(ci>=60&&lineStr.length>80){let trimStart=Math.min(ci-39,
lineStr.length-79);lineStr="…"+lineStr.substring(trimStart),ci-=trimStart-1}if(lineStr.length>80&&(lineStr=lineStr.substring(0,79)+"…"),line>1&&/^ *$/.test(
lineStr.substring(0,ci))){let prev=src.substring(lc.lineStarts[line-2],lc.lineStarts[line-1]);prev.length>80&&(prev=prev.substring(0,79)+`…
`),lineStr=prev+lineStr}if(/[^ ]/.test(lineStr)){let count=1,end=error62.linePos[1];end?.line===line&&end.col>col&&(count=Math.max(1,Math.min(end.col-col,80-ci)));
let pointer=" ".repeat(ci)+"^".repeat(count);error62.message+=`:

${lineStr}
${pointer}
`}};exports2.YAMLError=YAMLError;exports2.YAMLParseError=YAMLParseError;exports2.YAMLWarning=YAMLWarning;exports2.prettifyError=prettifyError2}});var require_resolve_props=__commonJS({"node_modules/yaml/dist/compose/resolve-props.js"(exports2){"use strict";function resolveProps(tokens,{flow,indicator,next,
offset,onError,parentIndent,startOnNewline}){let spaceBefore=!1,atNewline=startOnNewline,hasSpace=startOnNewline,comment="",commentSep="",hasNewline=!1,reqSpace=!1,
tab=null,anchor2=null,tag2=null,newlineAfterProp=null,comma=null,found=null,start=null;for(let token of tokens)switch(reqSpace&&(token.type!=="space"&&token.type!==
"newline"&&token.type!=="comma"&&onError(token.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),reqSpace=!1),tab&&
(atNewline&&token.type!=="comment"&&token.type!=="newline"&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),tab=null),token.type){case"space":
!flow&&(indicator!=="doc-start"||next?.type!=="flow-collection")&&token.source.includes("	")&&(tab=token),hasSpace=!0;break;case"comment":{hasSpace||onError(token,
"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let cb=token.source.substring(1)||" ";comment?comment+=commentSep+cb:comment=
cb,commentSep="",atNewline=!1;break}case"newline":atNewline?comment?comment+=token.source:(!found||indicator!=="seq-item-ind")&&(spaceBefore=!0):commentSep+=token.
source,atNewline=!0,hasNewline=!0,(anchor2||tag2)&&(newlineAfterProp=token),hasSpace=!0;break;case"anchor":anchor2&&onError(token,"MULTIPLE_ANCHORS","A node can\
 have at most one anchor"),token.source.endsWith(":")&&onError(token.offset+token.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),anchor2=token,
start??(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break;case"tag":{tag2&&onError(token,"MULTIPLE_TAGS","A node can have at most one tag"),tag2=token,
start??(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break}case indicator:(anchor2||tag2)&&onError(token,"BAD_PROP_ORDER",`Anchors and tags must be \
after the ${token.source} indicator`),found&&onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.source} in ${flow??"collection"}`),found=token,atNewline=indicator===
"seq-item-ind"||indicator==="explicit-key-ind",hasSpace=!1;break;case"comma":if(flow){comma&&onError(token,"UNEXPECTED_TOKEN",`Unexpected , in ${flow}`),comma=token,
atNewline=!1,hasSpace=!1;break}default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.type} token`),atNewline=!1,hasSpace=!1}let last=tokens[tokens.length-
1],end=last?last.offset+last.source.length:offset;return reqSpace&&next&&next.type!=="space"&&next.type!=="newline"&&next.type!=="comma"&&(next.type!=="scalar"||
next.source!=="")&&onError(next.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),tab&&(atNewline&&tab.indent<=parentIndent||
next?.type==="block-map"||next?.type==="block-seq")&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma,found,spaceBefore,comment,hasNewline,
anchor:anchor2,tag:tag2,newlineAfterProp,end,start:start??end}}exports2.resolveProps=resolveProps}});var require_util_contains_newline=__commonJS({"node_modules/yaml/dist/compose/util-contains-newline.js"(exports2){"use strict";function containsNewline(key){if(!key)
return null;switch(key.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(key.source.includes(`
`))return!0;if(key.end){for(let st of key.end)if(st.type==="newline")return!0}return!1;case"flow-collection":for(let it of key.items){for(let st of it.start)if(st.
type==="newline")return!0;if(it.sep){for(let st of it.sep)if(st.type==="newline")return!0}if(containsNewline(it.key)||containsNewline(it.value))return!0}return!1;default:
return!0}}exports2.containsNewline=containsNewline}});var require_util_flow_indent_check=__commonJS({"node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports2){"use strict";var utilContainsNewline=require_util_contains_newline();
function flowIndentCheck(indent,fc,onError){if(fc?.type==="flow-collection"){let end=fc.end[0];end.indent===indent&&(end.source==="]"||end.source==="}")&&utilContainsNewline.
containsNewline(fc)&&onError(end,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}exports2.flowIndentCheck=flowIndentCheck}});var require_util_map_includes=__commonJS({"node_modules/yaml/dist/compose/util-map-includes.js"(exports2){"use strict";var identity2=require_identity();function mapIncludes(ctx,items,search){
let{uniqueKeys}=ctx.options;if(uniqueKeys===!1)return!1;let isEqual=typeof uniqueKeys=="function"?uniqueKeys:(a,b)=>a===b||identity2.isScalar(a)&&identity2.isScalar(
b)&&a.value===b.value;return items.some(pair=>isEqual(pair.key,search))}exports2.mapIncludes=mapIncludes}});var require_resolve_block_map=__commonJS({"node_modules/yaml/dist/compose/resolve-block-map.js"(exports2){"use strict";var Pair=require_Pair(),YAMLMap=require_YAMLMap(),
resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),utilFlowIndentCheck=require_util_flow_indent_check(),utilMapIncludes=require_util_map_includes(),
startColMsg="All mapping items must start at the same column";function resolveBlockMap({composeNode,composeEmptyNode},ctx,bm,onError,tag2){let NodeClass=tag2?.nodeClass??
YAMLMap.YAMLMap,map3=new NodeClass(ctx.schema);ctx.atRoot&&(ctx.atRoot=!1);let offset=bm.offset,commentEnd=null;for(let collItem of bm.items){let{start,key,sep:sep2,
value}=collItem,keyProps=resolveProps.resolveProps(start,{indicator:"explicit-key-ind",next:key??sep2?.[0],offset,onError,parentIndent:bm.indent,startOnNewline:!0}),
implicitKey=!keyProps.found;if(implicitKey){if(key&&(key.type==="block-seq"?onError(offset,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an impli\
cit map key"):"indent"in key&&key.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg)),!keyProps.anchor&&!keyProps.tag&&!sep2){commentEnd=keyProps.end,
keyProps.comment&&(map3.comment?map3.comment+=`
`+keyProps.comment:map3.comment=keyProps.comment);continue}(keyProps.newlineAfterProp||utilContainsNewline.containsNewline(key))&&onError(key??start[start.length-
1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else keyProps.found?.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg);ctx.atKey=
!0;let keyStart=keyProps.end,keyNode=key?composeNode(ctx,key,keyProps,onError):composeEmptyNode(ctx,keyStart,start,null,keyProps,onError);ctx.schema.compat&&utilFlowIndentCheck.
flowIndentCheck(bm.indent,key,onError),ctx.atKey=!1,utilMapIncludes.mapIncludes(ctx,map3.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be uniq\
ue");let valueProps=resolveProps.resolveProps(sep2??[],{indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:bm.indent,startOnNewline:!key||
key.type==="block-scalar"});if(offset=valueProps.end,valueProps.found){implicitKey&&(value?.type==="block-map"&&!valueProps.hasNewline&&onError(offset,"BLOCK_AS\
_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),ctx.options.strict&&keyProps.start<valueProps.found.offset-1024&&onError(keyNode.range,"KE\
Y_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));let valueNode=value?composeNode(ctx,value,valueProps,
onError):composeEmptyNode(ctx,offset,sep2,null,valueProps,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bm.indent,value,onError),offset=valueNode.
range[2];let pair=new Pair.Pair(keyNode,valueNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map3.items.push(pair)}else{implicitKey&&onError(keyNode.
range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);let pair=new Pair.Pair(keyNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map3.items.push(
pair)}}return commentEnd&&commentEnd<offset&&onError(commentEnd,"IMPOSSIBLE","Map comment with trailing content"),map3.range=[bm.offset,offset,commentEnd??offset],
map3}exports2.resolveBlockMap=resolveBlockMap}});var require_resolve_block_seq=__commonJS({"node_modules/yaml/dist/compose/resolve-block-seq.js"(exports2){"use strict";var YAMLSeq=require_YAMLSeq(),resolveProps=require_resolve_props(),
utilFlowIndentCheck=require_util_flow_indent_check();function resolveBlockSeq({composeNode,composeEmptyNode},ctx,bs,onError,tag2){let NodeClass=tag2?.nodeClass??
YAMLSeq.YAMLSeq,seq=new NodeClass(ctx.schema);ctx.atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=bs.offset,commentEnd=null;for(let{start,value}of bs.
items){let props=resolveProps.resolveProps(start,{indicator:"seq-item-ind",next:value,offset,onError,parentIndent:bs.indent,startOnNewline:!0});if(!props.found)
if(props.anchor||props.tag||value)value?.type==="block-seq"?onError(props.end,"BAD_INDENT","All sequence items must start at the same column"):onError(offset,"M\
ISSING_CHAR","Sequence item without - indicator");else{commentEnd=props.end,props.comment&&(seq.comment=props.comment);continue}let node2=value?composeNode(ctx,
value,props,onError):composeEmptyNode(ctx,props.end,start,null,props,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bs.indent,value,onError),offset=
node2.range[2],seq.items.push(node2)}return seq.range=[bs.offset,offset,commentEnd??offset],seq}exports2.resolveBlockSeq=resolveBlockSeq}});var require_resolve_end=__commonJS({"node_modules/yaml/dist/compose/resolve-end.js"(exports2){"use strict";function resolveEnd(end,offset,reqSpace,onError){let comment="";
if(end){let hasSpace=!1,sep2="";for(let token of end){let{source:source2,type}=token;switch(type){case"space":hasSpace=!0;break;case"comment":{reqSpace&&!hasSpace&&
onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let cb=source2.substring(1)||" ";comment?comment+=sep2+cb:
comment=cb,sep2="";break}case"newline":comment&&(sep2+=source2),hasSpace=!0;break;default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${type} at node end`)}offset+=
source2.length}}return{comment,offset}}exports2.resolveEnd=resolveEnd}});var require_resolve_flow_collection=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports2){"use strict";var identity2=require_identity(),
Pair=require_Pair(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),resolveEnd=require_resolve_end(),resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),
utilMapIncludes=require_util_map_includes(),blockMsg="Block collections are not allowed within flow collections",isBlock=token=>token&&(token.type==="block-map"||
token.type==="block-seq");function resolveFlowCollection({composeNode,composeEmptyNode},ctx,fc,onError,tag2){let isMap2=fc.start.source==="{",fcName=isMap2?"flo\
w map":"flow sequence",NodeClass=tag2?.nodeClass??(isMap2?YAMLMap.YAMLMap:YAMLSeq.YAMLSeq),coll=new NodeClass(ctx.schema);coll.flow=!0;let atRoot=ctx.atRoot;atRoot&&
(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=fc.offset+fc.start.source.length;for(let i=0;i<fc.items.length;++i){let collItem=fc.items[i],{start,key,sep:sep2,
value}=collItem,props=resolveProps.resolveProps(start,{flow:fcName,indicator:"explicit-key-ind",next:key??sep2?.[0],offset,onError,parentIndent:fc.indent,startOnNewline:!1});
if(!props.found){if(!props.anchor&&!props.tag&&!sep2&&!value){i===0&&props.comma?onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`):i<fc.items.
length-1&&onError(props.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${fcName}`),props.comment&&(coll.comment?coll.comment+=`
`+props.comment:coll.comment=props.comment),offset=props.end;continue}!isMap2&&ctx.options.strict&&utilContainsNewline.containsNewline(key)&&onError(key,"MULTIL\
INE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(i===0)props.comma&&onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected ,\
 in ${fcName}`);else if(props.comma||onError(props.start,"MISSING_CHAR",`Missing , between ${fcName} items`),props.comment){let prevItemComment="";loop:for(let st of start)
switch(st.type){case"comma":case"space":break;case"comment":prevItemComment=st.source.substring(1);break loop;default:break loop}if(prevItemComment){let prev=coll.
items[coll.items.length-1];identity2.isPair(prev)&&(prev=prev.value??prev.key),prev.comment?prev.comment+=`
`+prevItemComment:prev.comment=prevItemComment,props.comment=props.comment.substring(prevItemComment.length+1)}}if(!isMap2&&!sep2&&!props.found){let valueNode=value?
composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,sep2,null,props,onError);coll.items.push(valueNode),offset=valueNode.range[2],isBlock(value)&&
onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg)}else{ctx.atKey=!0;let keyStart=props.end,keyNode=key?composeNode(ctx,key,props,onError):composeEmptyNode(ctx,keyStart,
start,null,props,onError);isBlock(key)&&onError(keyNode.range,"BLOCK_IN_FLOW",blockMsg),ctx.atKey=!1;let valueProps=resolveProps.resolveProps(sep2??[],{flow:fcName,
indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:fc.indent,startOnNewline:!1});if(valueProps.found){if(!isMap2&&!props.found&&ctx.
options.strict){if(sep2)for(let st of sep2){if(st===valueProps.found)break;if(st.type==="newline"){onError(st,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow se\
quence pairs need to be on a single line");break}}props.start<valueProps.found.offset-1024&&onError(valueProps.found,"KEY_OVER_1024_CHARS","The : indicator must\
 be at most 1024 chars after the start of an implicit flow sequence key")}}else value&&("source"in value&&value.source?.[0]===":"?onError(value,"MISSING_CHAR",`\
Missing space after : in ${fcName}`):onError(valueProps.start,"MISSING_CHAR",`Missing , or : between ${fcName} items`));let valueNode=value?composeNode(ctx,value,
valueProps,onError):valueProps.found?composeEmptyNode(ctx,valueProps.end,sep2,null,valueProps,onError):null;valueNode?isBlock(value)&&onError(valueNode.range,"B\
LOCK_IN_FLOW",blockMsg):valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);let pair=new Pair.Pair(keyNode,valueNode);if(ctx.options.keepSourceTokens&&(pair.srcToken=collItem),isMap2){
let map3=coll;utilMapIncludes.mapIncludes(ctx,map3.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be unique"),map3.items.push(pair)}else{let map3=new YAMLMap.
YAMLMap(ctx.schema);map3.flow=!0,map3.items.push(pair);let endRange=(valueNode??keyNode).range;map3.range=[keyNode.range[0],endRange[1],endRange[2]],coll.items.
push(map3)}offset=valueNode?valueNode.range[2]:valueProps.end}}let expectedEnd=isMap2?"}":"]",[ce,...ee]=fc.end,cePos=offset;if(ce?.source===expectedEnd)cePos=ce.
offset+ce.source.length;else{let name=fcName[0].toUpperCase()+fcName.substring(1),msg=atRoot?`${name} must end with a ${expectedEnd}`:`${name} in block collecti\
on must be sufficiently indented and end with a ${expectedEnd}`;onError(offset,atRoot?"MISSING_CHAR":"BAD_INDENT",msg),ce&&ce.source.length!==1&&ee.unshift(ce)}
if(ee.length>0){let end=resolveEnd.resolveEnd(ee,cePos,ctx.options.strict,onError);end.comment&&(coll.comment?coll.comment+=`
`+end.comment:coll.comment=end.comment),coll.range=[fc.offset,cePos,end.offset]}else coll.range=[fc.offset,cePos,cePos];return coll}exports2.resolveFlowCollection=
resolveFlowCollection}});var require_compose_collection=__commonJS({"node_modules/yaml/dist/compose/compose-collection.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),resolveBlockMap=require_resolve_block_map(),resolveBlockSeq=require_resolve_block_seq(),resolveFlowCollection=require_resolve_flow_collection();
function resolveCollection(CN,ctx,token,onError,tagName2,tag2){let coll=token.type==="block-map"?resolveBlockMap.resolveBlockMap(CN,ctx,token,onError,tag2):token.
type==="block-seq"?resolveBlockSeq.resolveBlockSeq(CN,ctx,token,onError,tag2):resolveFlowCollection.resolveFlowCollection(CN,ctx,token,onError,tag2),Coll=coll.constructor;
return tagName2==="!"||tagName2===Coll.tagName?(coll.tag=Coll.tagName,coll):(tagName2&&(coll.tag=tagName2),coll)}function composeCollection(CN,ctx,token,props,onError){
let tagToken=props.tag,tagName2=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null;if(token.type==="block-seq"){
let{anchor:anchor2,newlineAfterProp:nl}=props,lastProp=anchor2&&tagToken?anchor2.offset>tagToken.offset?anchor2:tagToken:anchor2??tagToken;lastProp&&(!nl||nl.offset<
lastProp.offset)&&onError(lastProp,"MISSING_CHAR","Missing newline after block sequence props")}let expType=token.type==="block-map"?"map":token.type==="block-s\
eq"?"seq":token.start.source==="{"?"map":"seq";if(!tagToken||!tagName2||tagName2==="!"||tagName2===YAMLMap.YAMLMap.tagName&&expType==="map"||tagName2===YAMLSeq.
YAMLSeq.tagName&&expType==="seq")return resolveCollection(CN,ctx,token,onError,tagName2);let tag2=ctx.schema.tags.find(t=>t.tag===tagName2&&t.collection===expType);
if(!tag2){let kt=ctx.schema.knownTags[tagName2];if(kt?.collection===expType)ctx.schema.tags.push(Object.assign({},kt,{default:!1})),tag2=kt;else return kt?onError(
tagToken,"BAD_COLLECTION_TYPE",`${kt.tag} used for ${expType} collection, but expects ${kt.collection??"scalar"}`,!0):onError(tagToken,"TAG_RESOLVE_FAILED",`Unr\
esolved tag: ${tagName2}`,!0),resolveCollection(CN,ctx,token,onError,tagName2)}let coll=resolveCollection(CN,ctx,token,onError,tagName2,tag2),res=tag2.resolve?.(
coll,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg),ctx.options)??coll,node2=identity2.isNode(res)?res:new Scalar.Scalar(res);return node2.range=coll.range,node2.
tag=tagName2,tag2?.format&&(node2.format=tag2.format),node2}exports2.composeCollection=composeCollection}});var require_resolve_block_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports2){"use strict";var Scalar=require_Scalar();function resolveBlockScalar(ctx,scalar,onError){
let start=scalar.offset,header2=parseBlockScalarHeader(scalar,ctx.options.strict,onError);if(!header2)return{value:"",type:null,comment:"",range:[start,start,start]};
let type=header2.mode===">"?Scalar.Scalar.BLOCK_FOLDED:Scalar.Scalar.BLOCK_LITERAL,lines3=scalar.source?splitLines(scalar.source):[],chompStart=lines3.length;for(let i=lines3.
length-1;i>=0;--i){let content2=lines3[i][1];if(content2===""||content2==="\r")chompStart=i;else break}if(chompStart===0){let value2=header2.chomp==="+"&&lines3.
length>0?`
`.repeat(Math.max(1,lines3.length-1)):"",end2=start+header2.length;return scalar.source&&(end2+=scalar.source.length),{value:value2,type,comment:header2.comment,
range:[start,end2,end2]}}let trimIndent=scalar.indent+header2.indent,offset=scalar.offset+header2.length,contentStart=0;for(let i=0;i<chompStart;++i){let[indent,
content2]=lines3[i];if(content2===""||content2==="\r")header2.indent===0&&indent.length>trimIndent&&(trimIndent=indent.length);else{indent.length<trimIndent&&onError(
offset+indent.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),header2.indent===0&&(trimIndent=
indent.length),contentStart=i,trimIndent===0&&!ctx.atRoot&&onError(offset,"BAD_INDENT","Block scalar values in collections must be indented");break}offset+=indent.
length+content2.length+1}for(let i=lines3.length-1;i>=chompStart;--i)lines3[i][0].length>trimIndent&&(chompStart=i+1);let value="",sep2="",prevMoreIndented=!1;for(let i=0;i<
contentStart;++i)value+=lines3[i][0].slice(trimIndent)+`
`;for(let i=contentStart;i<chompStart;++i){let[indent,content2]=lines3[i];offset+=indent.length+content2.length+1;let crlf=content2[content2.length-1]==="\r";if(crlf&&
(content2=content2.slice(0,-1)),content2&&indent.length<trimIndent){let message=`Block scalar lines must not be less indented than their ${header2.indent?"expli\
cit indentation indicator":"first line"}`;onError(offset-content2.length-(crlf?2:1),"BAD_INDENT",message),indent=""}type===Scalar.Scalar.BLOCK_LITERAL?(value+=sep2+
indent.slice(trimIndent)+content2,sep2=`
`):indent.length>trimIndent||content2[0]==="	"?(sep2===" "?sep2=`
`:!prevMoreIndented&&sep2===`
`&&(sep2=`

`),value+=sep2+indent.slice(trimIndent)+content2,sep2=`
`,prevMoreIndented=!0):content2===""?sep2===`
`?value+=`
`:sep2=`
`:(value+=sep2+content2,sep2=" ",prevMoreIndented=!1)}switch(header2.chomp){case"-":break;case"+":for(let i=chompStart;i<lines3.length;++i)value+=`
`+lines3[i][0].slice(trimIndent);value[value.length-1]!==`
`&&(value+=`
`);break;default:value+=`
`}let end=start+header2.length+scalar.source.length;return{value,type,comment:header2.comment,range:[start,end,end]}}function parseBlockScalarHeader({offset,props},strict,onError){
if(props[0].type!=="block-scalar-header")return onError(props[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:source2}=props[0],mode2=source2[0],
indent=0,chomp="",error62=-1;for(let i=1;i<source2.length;++i){let ch=source2[i];if(!chomp&&(ch==="-"||ch==="+"))chomp=ch;else{let n=Number(ch);!indent&&n?indent=
n:error62===-1&&(error62=offset+i)}}error62!==-1&&onError(error62,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${source2}`);let hasSpace=!1,
comment="",length=source2.length;for(let i=1;i<props.length;++i){let token=props[i];switch(token.type){case"space":hasSpace=!0;case"newline":length+=token.source.
length;break;case"comment":strict&&!hasSpace&&onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),length+=token.
source.length,comment=token.source.substring(1);break;case"error":onError(token,"UNEXPECTED_TOKEN",token.message),length+=token.source.length;break;default:{let message=`\
Unexpected token in block scalar header: ${token.type}`;onError(token,"UNEXPECTED_TOKEN",message);let ts=token.source;ts&&typeof ts=="string"&&(length+=ts.length)}}}
return{mode:mode2,indent,chomp,comment,length}}function splitLines(source2){let split2=source2.split(/\n( *)/),first=split2[0],m=first.match(/^( *)/),lines3=[m?.[1]?
[m[1],first.slice(m[1].length)]:["",first]];for(let i=1;i<split2.length;i+=2)lines3.push([split2[i],split2[i+1]]);return lines3}exports2.resolveBlockScalar=resolveBlockScalar}});var require_resolve_flow_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports2){"use strict";var Scalar=require_Scalar(),resolveEnd=require_resolve_end();
function resolveFlowScalar(scalar,strict,onError){let{offset,type,source:source2,end}=scalar,_type,value,_onError=(rel,code2,msg)=>onError(offset+rel,code2,msg);
switch(type){case"scalar":_type=Scalar.Scalar.PLAIN,value=plainValue(source2,_onError);break;case"single-quoted-scalar":_type=Scalar.Scalar.QUOTE_SINGLE,value=singleQuotedValue(
source2,_onError);break;case"double-quoted-scalar":_type=Scalar.Scalar.QUOTE_DOUBLE,value=doubleQuotedValue(source2,_onError);break;default:return onError(scalar,
"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${type}`),{value:"",type:null,comment:"",range:[offset,offset+source2.length,offset+source2.length]}}
let valueEnd=offset+source2.length,re=resolveEnd.resolveEnd(end,valueEnd,strict,onError);return{value,type:_type,comment:re.comment,range:[offset,valueEnd,re.offset]}}
function plainValue(source2,onError){let badChar="";switch(source2[0]){case"	":badChar="a tab character";break;case",":badChar="flow indicator character ,";break;case"\
%":badChar="directive indicator character %";break;case"|":case">":{badChar=`block scalar indicator ${source2[0]}`;break}case"@":case"`":{badChar=`reserved char\
acter ${source2[0]}`;break}}return badChar&&onError(0,"BAD_SCALAR_START",`Plain value cannot start with ${badChar}`),unfoldLines(source2)}function singleQuotedValue(source2,onError){
return(source2[source2.length-1]!=="'"||source2.length===1)&&onError(source2.length,"MISSING_CHAR","Missing closing 'quote"),unfoldLines(source2.slice(1,-1)).replace(
/''/g,"'")}function unfoldLines(source2){let line=/(.*?)\r?\n/sy,match=line.exec(source2);if(!match)return source2;let trimEnd,trimBoth;try{trimEnd=new RegExp("\
(?<![ 	])[ 	]+$"),trimBoth=new RegExp("^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{trimEnd=/[ \t]+$/,trimBoth=/^[ \t]+|[ \t]+$/g}let res=match[1].replace(trimEnd,""),sep2="\
 ",pos=line.lastIndex;for(;match=line.exec(source2);){let lm=match[1].replace(trimBoth,"");lm===""?sep2===`
`?res+=sep2:sep2=`
`:(res+=sep2+lm,sep2=" "),pos=line.lastIndex}let last=/[ \t]*(.*)/sy;return last.lastIndex=pos,match=last.exec(source2),res+sep2+(match?.[1]??"")}function doubleQuotedValue(source2,onError){
let res="";for(let i=1;i<source2.length-1;++i){let ch=source2[i];if(!(ch==="\r"&&source2[i+1]===`
`))if(ch===`
`){let{fold,offset}=foldNewline(source2,i);res+=fold,i=offset}else if(ch==="\\"){let next=source2[++i],cc=escapeCodes[next];if(cc)res+=cc;else if(next===`
`)for(next=source2[i+1];next===" "||next==="	";)next=source2[++i+1];else if(next==="\r"&&source2[i+1]===`
`)for(next=source2[++i+1];next===" "||next==="	";)next=source2[++i+1];else if(next==="x"||next==="u"||next==="U"){let length=next==="x"?2:next==="u"?4:8;res+=parseCharCode(
source2,i+1,length,onError),i+=length}else{let raw2=source2.substr(i-1,2);onError(i-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw2}`),res+=raw2}}else if(ch===
" "||ch==="	"){let wsStart=i,next=source2[i+1];for(;next===" "||next==="	";)next=source2[++i+1];next!==`
`&&!(next==="\r"&&source2[i+2]===`
`)&&(res+=i>wsStart?source2.slice(wsStart,i+1):ch)}else res+=ch}return(source2[source2.length-1]!=='"'||source2.length===1)&&onError(source2.length,"MISSING_CHA\
R",'Missing closing "quote'),res}function foldNewline(source2,offset){let fold="",ch=source2[offset+1];for(;(ch===" "||ch==="	"||ch===`
`||ch==="\r")&&!(ch==="\r"&&source2[offset+2]!==`
`);)ch===`
`&&(fold+=`
`),offset+=1,ch=source2[offset+1];return fold||(fold=" "),{fold,offset}}var escapeCodes={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"",_:" ",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"};function parseCharCode(source2,offset,length,onError){let cc=source2.
substr(offset,length),code2=cc.length===length&&/^[0-9a-fA-F]+$/.test(cc)?parseInt(cc,16):NaN;try{return String.fromCodePoint(code2)}catch{let raw2=source2.substr(
offset-2,length+2);return onError(offset-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw2}`),raw2}}exports2.resolveFlowScalar=resolveFlowScalar}});var require_compose_scalar=__commonJS({"node_modules/yaml/dist/compose/compose-scalar.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
resolveBlockScalar=require_resolve_block_scalar(),resolveFlowScalar=require_resolve_flow_scalar();function composeScalar(ctx,token,tagToken,onError){let{value,type,
comment,range}=token.type==="block-scalar"?resolveBlockScalar.resolveBlockScalar(ctx,token,onError):resolveFlowScalar.resolveFlowScalar(token,ctx.options.strict,
onError),tagName2=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null,tag2;ctx.options.stringKeys&&ctx.atKey?tag2=
ctx.schema[identity2.SCALAR]:tagName2?tag2=findScalarTagByName(ctx.schema,value,tagName2,tagToken,onError):token.type==="scalar"?tag2=findScalarTagByTest(ctx,value,
token,onError):tag2=ctx.schema[identity2.SCALAR];let scalar;try{let res=tag2.resolve(value,msg=>onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),ctx.options);scalar=
identity2.isScalar(res)?res:new Scalar.Scalar(res)}catch(error62){let msg=error62 instanceof Error?error62.message:String(error62);onError(tagToken??token,"TAG_\
RESOLVE_FAILED",msg),scalar=new Scalar.Scalar(value)}return scalar.range=range,scalar.source=value,type&&(scalar.type=type),tagName2&&(scalar.tag=tagName2),tag2.
format&&(scalar.format=tag2.format),comment&&(scalar.comment=comment),scalar}function findScalarTagByName(schema,value,tagName2,tagToken,onError){if(tagName2===
"!")return schema[identity2.SCALAR];let matchWithTest=[];for(let tag2 of schema.tags)if(!tag2.collection&&tag2.tag===tagName2)if(tag2.default&&tag2.test)matchWithTest.
push(tag2);else return tag2;for(let tag2 of matchWithTest)if(tag2.test?.test(value))return tag2;let kt=schema.knownTags[tagName2];return kt&&!kt.collection?(schema.
tags.push(Object.assign({},kt,{default:!1,test:void 0})),kt):(onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName2}`,tagName2!=="tag:yaml.org,2002:\
str"),schema[identity2.SCALAR])}function findScalarTagByTest({atKey,directives,schema},value,token,onError){let tag2=schema.tags.find(tag3=>(tag3.default===!0||
atKey&&tag3.default==="key")&&tag3.test?.test(value))||schema[identity2.SCALAR];if(schema.compat){let compat=schema.compat.find(tag3=>tag3.default&&tag3.test?.test(
value))??schema[identity2.SCALAR];if(tag2.tag!==compat.tag){let ts=directives.tagString(tag2.tag),cs=directives.tagString(compat.tag),msg=`Value may be parsed a\
s either ${ts} or ${cs}`;onError(token,"TAG_RESOLVE_FAILED",msg,!0)}}return tag2}exports2.composeScalar=composeScalar}});var require_util_empty_scalar_position=__commonJS({"node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports2){"use strict";function emptyScalarPosition(offset,before,pos){
if(before){pos??(pos=before.length);for(let i=pos-1;i>=0;--i){let st=before[i];switch(st.type){case"space":case"comment":case"newline":offset-=st.source.length;
continue}for(st=before[++i];st?.type==="space";)offset+=st.source.length,st=before[++i];break}}return offset}exports2.emptyScalarPosition=emptyScalarPosition}});var require_compose_node=__commonJS({"node_modules/yaml/dist/compose/compose-node.js"(exports2){"use strict";var Alias=require_Alias(),identity2=require_identity(),
composeCollection=require_compose_collection(),composeScalar=require_compose_scalar(),resolveEnd=require_resolve_end(),utilEmptyScalarPosition=require_util_empty_scalar_position(),
CN={composeNode,composeEmptyNode};function composeNode(ctx,token,props,onError){let atKey=ctx.atKey,{spaceBefore,comment,anchor:anchor2,tag:tag2}=props,node2,isSrcToken=!0;
switch(token.type){case"alias":node2=composeAlias(ctx,token,onError),(anchor2||tag2)&&onError(token,"ALIAS_PROPS","An alias node must not specify any properties");
break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":node2=composeScalar.composeScalar(ctx,token,tag2,onError),anchor2&&(node2.
anchor=anchor2.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{node2=composeCollection.composeCollection(CN,ctx,token,props,
onError),anchor2&&(node2.anchor=anchor2.source.substring(1))}catch(error62){let message=error62 instanceof Error?error62.message:String(error62);onError(token,"\
RESOURCE_EXHAUSTION",message)}break;default:{let message=token.type==="error"?token.message:`Unsupported token (type: ${token.type})`;onError(token,"UNEXPECTED_\
TOKEN",message),isSrcToken=!1}}return node2??(node2=composeEmptyNode(ctx,token.offset,void 0,null,props,onError)),anchor2&&node2.anchor===""&&onError(anchor2,"B\
AD_ALIAS","Anchor cannot be an empty string"),atKey&&ctx.options.stringKeys&&(!identity2.isScalar(node2)||typeof node2.value!="string"||node2.tag&&node2.tag!=="\
tag:yaml.org,2002:str")&&onError(tag2??token,"NON_STRING_KEY","With stringKeys, all keys must be strings"),spaceBefore&&(node2.spaceBefore=!0),comment&&(token.type===
"scalar"&&token.source===""?node2.comment=comment:node2.commentBefore=comment),ctx.options.keepSourceTokens&&isSrcToken&&(node2.srcToken=token),node2}function composeEmptyNode(ctx,offset,before,pos,{
spaceBefore,comment,anchor:anchor2,tag:tag2,end},onError){let token={type:"scalar",offset:utilEmptyScalarPosition.emptyScalarPosition(offset,before,pos),indent:-1,
source:""},node2=composeScalar.composeScalar(ctx,token,tag2,onError);return anchor2&&(node2.anchor=anchor2.source.substring(1),node2.anchor===""&&onError(anchor2,
"BAD_ALIAS","Anchor cannot be an empty string")),spaceBefore&&(node2.spaceBefore=!0),comment&&(node2.comment=comment,node2.range[2]=end),node2}function composeAlias({
options:options3},{offset,source:source2,end},onError){let alias=new Alias.Alias(source2.substring(1));alias.source===""&&onError(offset,"BAD_ALIAS","Alias cann\
ot be an empty string"),alias.source.endsWith(":")&&onError(offset+source2.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let valueEnd=offset+source2.
length,re=resolveEnd.resolveEnd(end,valueEnd,options3.strict,onError);return alias.range=[offset,valueEnd,re.offset],re.comment&&(alias.comment=re.comment),alias}
exports2.composeEmptyNode=composeEmptyNode;exports2.composeNode=composeNode}});var require_compose_doc=__commonJS({"node_modules/yaml/dist/compose/compose-doc.js"(exports2){"use strict";var Document=require_Document(),composeNode=require_compose_node(),
resolveEnd=require_resolve_end(),resolveProps=require_resolve_props();function composeDoc(options3,directives,{offset,start,value,end},onError){let opts=Object.
assign({_directives:directives},options3),doc=new Document.Document(void 0,opts),ctx={atKey:!1,atRoot:!0,directives:doc.directives,options:doc.options,schema:doc.
schema},props=resolveProps.resolveProps(start,{indicator:"doc-start",next:value??end?.[0],offset,onError,parentIndent:0,startOnNewline:!0});props.found&&(doc.directives.
docStart=!0,value&&(value.type==="block-map"||value.type==="block-seq")&&!props.hasNewline&&onError(props.end,"MISSING_CHAR","Block collection cannot start on s\
ame line with directives-end marker")),doc.contents=value?composeNode.composeNode(ctx,value,props,onError):composeNode.composeEmptyNode(ctx,props.end,start,null,
props,onError);let contentEnd=doc.contents.range[2],re=resolveEnd.resolveEnd(end,contentEnd,!1,onError);return re.comment&&(doc.comment=re.comment),doc.range=[offset,
contentEnd,re.offset],doc}exports2.composeDoc=composeDoc}});var require_composer=__commonJS({"node_modules/yaml/dist/compose/composer.js"(exports2){"use strict";var node_process=require("process"),directives=require_directives(),
Document=require_Document(),errors=require_errors(),identity2=require_identity(),composeDoc=require_compose_doc(),resolveEnd=require_resolve_end();function getErrorPos(src){
if(typeof src=="number")return[src,src+1];if(Array.isArray(src))return src.length===2?src:[src[0],src[1]];let{offset,source:source2}=src;return[offset,offset+(typeof source2==
"string"?source2.length:1)]}function parsePrelude(prelude){let comment="",atComment=!1,afterEmptyLine=!1;for(let i=0;i<prelude.length;++i){let source2=prelude[i];
switch(source2[0]){case"#":comment+=(comment===""?"":afterEmptyLine?`

`:`
`)+(source2.substring(1)||" "),atComment=!0,afterEmptyLine=!1;break;case"%":prelude[i+1]?.[0]!=="#"&&(i+=1),atComment=!1;break;default:atComment||(afterEmptyLine=
!0),atComment=!1}}return{comment,afterEmptyLine}}var Composer=class{constructor(options3={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.
warnings=[],this.onError=(source2,code2,message,warning)=>{let pos=getErrorPos(source2);warning?this.warnings.push(new errors.YAMLWarning(pos,code2,message)):this.
errors.push(new errors.YAMLParseError(pos,code2,message))},this.directives=new directives.Directives({version:options3.version||"1.2"}),this.options=options3}decorate(doc,afterDoc){
let{comment,afterEmptyLine}=parsePrelude(this.prelude);if(comment){let dc=doc.contents;if(afterDoc)doc.comment=doc.comment?`${doc.comment}
${comment}`:comment;else if(afterEmptyLine||doc.directives.docStart||!dc)doc.commentBefore=comment;else if(identity2.isCollection(dc)&&!dc.flow&&dc.items.length>
0){let it=dc.items[0];identity2.isPair(it)&&(it=it.key);let cb=it.commentBefore;it.commentBefore=cb?`${comment}
${cb}`:comment}else{let cb=dc.commentBefore;dc.commentBefore=cb?`${comment}
${cb}`:comment}}if(afterDoc){for(let i=0;i<this.errors.length;++i)doc.errors.push(this.errors[i]);for(let i=0;i<this.warnings.length;++i)doc.warnings.push(this.
warnings[i])}else doc.errors=this.errors,doc.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.
prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(tokens,forceDoc=!1,endOffset=-1){for(let token of tokens)yield*this.
next(token);yield*this.end(forceDoc,endOffset)}*next(token){switch(node_process.env.LOG_STREAM&&console.dir(token,{depth:null}),token.type){case"directive":this.
directives.add(token.source,(offset,message,warning)=>{let pos=getErrorPos(token);pos[0]+=offset,this.onError(pos,"BAD_DIRECTIVE",message,warning)}),this.prelude.
push(token.source),this.atDirectives=!0;break;case"document":{let doc=composeDoc.composeDoc(this.options,this.directives,token,this.onError);this.atDirectives&&
!doc.directives.docStart&&this.onError(token,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(doc,!1),this.doc&&(yield this.doc),
this.doc=doc,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(token.source);break;case"error":{let msg=token.
source?`${token.message}: ${JSON.stringify(token.source)}`:token.message,error62=new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg);this.atDirectives||
!this.doc?this.errors.push(error62):this.doc.errors.push(error62);break}case"doc-end":{if(!this.doc){let msg="Unexpected doc-end without preceding document";this.
errors.push(new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg));break}this.doc.directives.docEnd=!0;let end=resolveEnd.resolveEnd(token.end,token.
offset+token.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),end.comment){let dc=this.doc.comment;this.doc.comment=dc?`${dc}
${end.comment}`:end.comment}this.doc.range[2]=end.offset;break}default:this.errors.push(new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",`Unsuppo\
rted token ${token.type}`))}}*end(forceDoc=!1,endOffset=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(forceDoc){let opts=Object.
assign({_directives:this.directives},this.options),doc=new Document.Document(void 0,opts);this.atDirectives&&this.onError(endOffset,"MISSING_CHAR","Missing dire\
ctives-end indicator line"),doc.range=[0,endOffset,endOffset],this.decorate(doc,!1),yield doc}}};exports2.Composer=Composer}});var require_cst_scalar=__commonJS({"node_modules/yaml/dist/parse/cst-scalar.js"(exports2){"use strict";var resolveBlockScalar=require_resolve_block_scalar(),resolveFlowScalar=require_resolve_flow_scalar(),
errors=require_errors(),stringifyString=require_stringifyString();function resolveAsScalar(token,strict=!0,onError){if(token){let _onError=(pos,code2,message)=>{
let offset=typeof pos=="number"?pos:Array.isArray(pos)?pos[0]:pos.offset;if(onError)onError(offset,code2,message);else throw new errors.YAMLParseError([offset,offset+
1],code2,message)};switch(token.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return resolveFlowScalar.resolveFlowScalar(token,strict,
_onError);case"block-scalar":return resolveBlockScalar.resolveBlockScalar({options:{strict}},token,_onError)}}return null}function createScalarToken(value,context){
let{implicitKey=!1,indent,inFlow=!1,offset=-1,type="PLAIN"}=context,source2=stringifyString.stringifyString({type,value},{implicitKey,indent:indent>0?" ".repeat(
indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}}),end=context.end??[{type:"newline",offset:-1,indent,source:`
`}];switch(source2[0]){case"|":case">":{let he=source2.indexOf(`
`),head=source2.substring(0,he),body=source2.substring(he+1)+`
`,props=[{type:"block-scalar-header",offset,indent,source:head}];return addEndtoBlockProps(props,end)||props.push({type:"newline",offset:-1,indent,source:`
`}),{type:"block-scalar",offset,indent,props,source:body}}case'"':return{type:"double-quoted-scalar",offset,indent,source:source2,end};case"'":return{type:"sing\
le-quoted-scalar",offset,indent,source:source2,end};default:return{type:"scalar",offset,indent,source:source2,end}}}function setScalarValue(token,value,context={}){
let{afterKey=!1,implicitKey=!1,inFlow=!1,type}=context,indent="indent"in token?token.indent:null;if(afterKey&&typeof indent=="number"&&(indent+=2),!type)switch(token.
type){case"single-quoted-scalar":type="QUOTE_SINGLE";break;case"double-quoted-scalar":type="QUOTE_DOUBLE";break;case"block-scalar":{let header2=token.props[0];if(header2.
type!=="block-scalar-header")throw new Error("Invalid block scalar header");type=header2.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:type="PLAI\
N"}let source2=stringifyString.stringifyString({type,value},{implicitKey:implicitKey||indent===null,indent:indent!==null&&indent>0?" ".repeat(indent):"",inFlow,
options:{blockQuote:!0,lineWidth:-1}});switch(source2[0]){case"|":case">":setBlockScalarValue(token,source2);break;case'"':setFlowScalarValue(token,source2,"dou\
ble-quoted-scalar");break;case"'":setFlowScalarValue(token,source2,"single-quoted-scalar");break;default:setFlowScalarValue(token,source2,"scalar")}}function setBlockScalarValue(token,source2){
let he=source2.indexOf(`
`),head=source2.substring(0,he),body=source2.substring(he+1)+`
`;if(token.type==="block-scalar"){let header2=token.props[0];if(header2.type!=="block-scalar-header")throw new Error("Invalid block scalar header");header2.source=
head,token.source=body}else{let{offset}=token,indent="indent"in token?token.indent:-1,props=[{type:"block-scalar-header",offset,indent,source:head}];addEndtoBlockProps(
props,"end"in token?token.end:void 0)||props.push({type:"newline",offset:-1,indent,source:`
`});for(let key of Object.keys(token))key!=="type"&&key!=="offset"&&delete token[key];Object.assign(token,{type:"block-scalar",indent,props,source:body})}}function addEndtoBlockProps(props,end){
if(end)for(let st of end)switch(st.type){case"space":case"comment":props.push(st);break;case"newline":return props.push(st),!0}return!1}function setFlowScalarValue(token,source2,type){
switch(token.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":token.type=type,token.source=source2;break;case"block-scalar":{let end=token.
props.slice(1),oa=source2.length;token.props[0].type==="block-scalar-header"&&(oa-=token.props[0].source.length);for(let tok of end)tok.offset+=oa;delete token.
props,Object.assign(token,{type,source:source2,end});break}case"block-map":case"block-seq":{let nl={type:"newline",offset:token.offset+source2.length,indent:token.
indent,source:`
`};delete token.items,Object.assign(token,{type,source:source2,end:[nl]});break}default:{let indent="indent"in token?token.indent:-1,end="end"in token&&Array.isArray(
token.end)?token.end.filter(st=>st.type==="space"||st.type==="comment"||st.type==="newline"):[];for(let key of Object.keys(token))key!=="type"&&key!=="offset"&&
delete token[key];Object.assign(token,{type,indent,source:source2,end})}}}exports2.createScalarToken=createScalarToken;exports2.resolveAsScalar=resolveAsScalar;
exports2.setScalarValue=setScalarValue}});var require_cst_stringify=__commonJS({"node_modules/yaml/dist/parse/cst-stringify.js"(exports2){"use strict";var stringify=cst=>"type"in cst?stringifyToken(cst):
stringifyItem(cst);function stringifyToken(token){switch(token.type){case"block-scalar":{let res="";for(let tok of token.props)res+=stringifyToken(tok);return res+
token.source}case"block-map":case"block-seq":{let res="";for(let item of token.items)res+=stringifyItem(item);return res}case"flow-collection":{let res=token.start.
source;for(let item of token.items)res+=stringifyItem(item);for(let st of token.end)res+=st.source;return res}case"document":{let res=stringifyItem(token);if(token.
end)for(let st of token.end)res+=st.source;return res}default:{let res=token.source;if("end"in token&&token.end)for(let st of token.end)res+=st.source;return res}}}
function stringifyItem({start,key,sep:sep2,value}){let res="";for(let st of start)res+=st.source;if(key&&(res+=stringifyToken(key)),sep2)for(let st of sep2)res+=
st.source;return value&&(res+=stringifyToken(value)),res}exports2.stringify=stringify}});var require_cst_visit=__commonJS({"node_modules/yaml/dist/parse/cst-visit.js"(exports2){"use strict";var BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),
REMOVE=Symbol("remove item");function visit3(cst,visitor){"type"in cst&&cst.type==="document"&&(cst={start:cst.start,value:cst.value}),_visit(Object.freeze([]),
cst,visitor)}visit3.BREAK=BREAK;visit3.SKIP=SKIP;visit3.REMOVE=REMOVE;visit3.itemAtPath=(cst,path4)=>{let item=cst;for(let[field,index]of path4){let tok=item?.[field];
if(tok&&"items"in tok)item=tok.items[index];else return}return item};visit3.parentCollection=(cst,path4)=>{let parent=visit3.itemAtPath(cst,path4.slice(0,-1)),field=path4[path4.
length-1][0],coll=parent?.[field];if(coll&&"items"in coll)return coll;throw new Error("Parent collection not found")};function _visit(path4,item,visitor){let ctrl=visitor(
item,path4);if(typeof ctrl=="symbol")return ctrl;for(let field of["key","value"]){let token=item[field];if(token&&"items"in token){for(let i=0;i<token.items.length;++i){
let ci=_visit(Object.freeze(path4.concat([[field,i]])),token.items[i],visitor);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)return BREAK;ci===REMOVE&&(token.
items.splice(i,1),i-=1)}}typeof ctrl=="function"&&field==="key"&&(ctrl=ctrl(item,path4))}}return typeof ctrl=="function"?ctrl(item,path4):ctrl}exports2.visit=visit3}});var require_cst=__commonJS({"node_modules/yaml/dist/parse/cst.js"(exports2){"use strict";var cstScalar=require_cst_scalar(),cstStringify=require_cst_stringify(),
cstVisit=require_cst_visit(),BOM="\uFEFF",DOCUMENT="",FLOW_END="",SCALAR="",isCollection=token=>!!token&&"items"in token,isScalar2=token=>!!token&&(token.type===
"scalar"||token.type==="single-quoted-scalar"||token.type==="double-quoted-scalar"||token.type==="block-scalar");function prettyToken(token){switch(token){case BOM:
return"<BOM>";case DOCUMENT:return"<DOC>";case FLOW_END:return"<FLOW_END>";case SCALAR:return"<SCALAR>";default:return JSON.stringify(token)}}function tokenType(source2){
switch(source2){case BOM:return"byte-order-mark";case DOCUMENT:return"doc-mode";case FLOW_END:return"flow-error-end";case SCALAR:return"scalar";case"---":return"\
doc-start";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow\
-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(source2[0]){case" ":case"	":return"space";case"#":return"comm\
ent";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-\
quoted-scalar";case"|":case">":return"block-scalar-header"}return null}exports2.createScalarToken=cstScalar.createScalarToken;exports2.resolveAsScalar=cstScalar.
resolveAsScalar;exports2.setScalarValue=cstScalar.setScalarValue;exports2.stringify=cstStringify.stringify;exports2.visit=cstVisit.visit;exports2.BOM=BOM;exports2.
DOCUMENT=DOCUMENT;exports2.FLOW_END=FLOW_END;exports2.SCALAR=SCALAR;exports2.isCollection=isCollection;exports2.isScalar=isScalar2;exports2.prettyToken=prettyToken;
exports2.tokenType=tokenType}});var require_lexer=__commonJS({"node_modules/yaml/dist/parse/lexer.js"(exports2){"use strict";var cst=require_cst();function isEmpty(ch){switch(ch){case void 0:case"\
 ":case`
`:case"\r":case"	":return!0;default:return!1}}var hexDigits=new Set("0123456789ABCDEFabcdef"),tagChars=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijkl\
mnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),flowIndicatorChars=new Set(",[]{}"),invalidAnchorChars=new Set(` ,[]{}
\r	`),isNotAnchorChar=ch=>!ch||invalidAnchorChars.has(ch),Lexer=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer=
"",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(source2,incomplete=!1){if(source2){
if(typeof source2!="string")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+source2:source2,this.lineEndPos=null}this.atEnd=!incomplete;
let next=this.next??"stream";for(;next&&(incomplete||this.hasChars(1));)next=yield*this.parseNext(next)}atLineEnd(){let i=this.pos,ch=this.buffer[i];for(;ch==="\
 "||ch==="	";)ch=this.buffer[++i];return!ch||ch==="#"||ch===`
`?!0:ch==="\r"?this.buffer[i+1]===`
`:!1}charAt(n){return this.buffer[this.pos+n]}continueScalar(offset){let ch=this.buffer[offset];if(this.indentNext>0){let indent=0;for(;ch===" ";)ch=this.buffer[++indent+
offset];if(ch==="\r"){let next=this.buffer[indent+offset+1];if(next===`
`||!next&&!this.atEnd)return offset+indent+1}return ch===`
`||indent>=this.indentNext||!ch&&!this.atEnd?offset+indent:-1}if(ch==="-"||ch==="."){let dt=this.buffer.substr(offset,3);if((dt==="---"||dt==="...")&&isEmpty(this.
buffer[offset+3]))return-1}return offset}getLine(){let end=this.lineEndPos;return(typeof end!="number"||end!==-1&&end<this.pos)&&(end=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=end),end===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[end-1]==="\r"&&(end-=1),this.buffer.substring(this.pos,end))}hasChars(n){
return this.pos+n<=this.buffer.length}setNext(state){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=state,null}peek(n){
return this.buffer.substr(this.pos,n)}*parseNext(next){switch(next){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"\
block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scal\
ar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){
let line=this.getLine();if(line===null)return this.setNext("stream");if(line[0]===cst.BOM&&(yield*this.pushCount(1),line=line.substring(1)),line[0]==="%"){let dirEnd=line.
length,cs=line.indexOf("#");for(;cs!==-1;){let ch=line[cs-1];if(ch===" "||ch==="	"){dirEnd=cs-1;break}else cs=line.indexOf("#",cs+1)}for(;;){let ch=line[dirEnd-
1];if(ch===" "||ch==="	")dirEnd-=1;else break}let n=(yield*this.pushCount(dirEnd))+(yield*this.pushSpaces(!0));return yield*this.pushCount(line.length-n),this.pushNewline(),
"stream"}if(this.atLineEnd()){let sp=yield*this.pushSpaces(!0);return yield*this.pushCount(line.length-sp),yield*this.pushNewline(),"stream"}return yield cst.DOCUMENT,
yield*this.parseLineStart()}*parseLineStart(){let ch=this.charAt(0);if(!ch&&!this.atEnd)return this.setNext("line-start");if(ch==="-"||ch==="."){if(!this.atEnd&&
!this.hasChars(4))return this.setNext("line-start");let s=this.peek(3);if((s==="---"||s==="...")&&isEmpty(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=
0,this.indentNext=0,s==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!isEmpty(this.charAt(1))&&(this.
indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[ch0,ch1]=this.peek(2);if(!ch1&&!this.atEnd)return this.setNext("block-start");if((ch0===
"-"||ch0==="?"||ch0===":")&&isEmpty(ch1)){let n=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=
n,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let line=this.getLine();if(line===null)return this.setNext("doc");let n=yield*this.pushIndicators();
switch(line[n]){case"#":yield*this.pushCount(line.length-n);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.
pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"\
doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),n+=yield*this.pushSpaces(!0),yield*this.
pushCount(line.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let nl,sp,indent=-1;
do nl=yield*this.pushNewline(),nl>0?(sp=yield*this.pushSpaces(!1),this.indentValue=indent=sp):sp=0,sp+=yield*this.pushSpaces(!0);while(nl+sp>0);let line=this.getLine();
if(line===null)return this.setNext("flow");if((indent!==-1&&indent<this.indentNext&&line[0]!=="#"||indent===0&&(line.startsWith("---")||line.startsWith("..."))&&
isEmpty(line[3]))&&!(indent===this.indentNext-1&&this.flowLevel===1&&(line[0]==="]"||line[0]==="}")))return this.flowLevel=0,yield cst.FLOW_END,yield*this.parseLineStart();
let n=0;for(;line[n]===",";)n+=yield*this.pushCount(1),n+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(n+=yield*this.pushIndicators(),line[n]){case void 0:return"\
flow";case"#":return yield*this.pushCount(line.length-n),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"\
]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"flow";case'\
"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let next=this.charAt(1);if(this.flowKey||isEmpty(next)||next===",")return this.flowKey=
!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let quote=this.charAt(
0),end=this.buffer.indexOf(quote,this.pos+1);if(quote==="'")for(;end!==-1&&this.buffer[end+1]==="'";)end=this.buffer.indexOf("'",end+2);else for(;end!==-1;){let n=0;
for(;this.buffer[end-1-n]==="\\";)n+=1;if(n%2===0)break;end=this.buffer.indexOf('"',end+1)}let qb=this.buffer.substring(0,end),nl=qb.indexOf(`
`,this.pos);if(nl!==-1){for(;nl!==-1;){let cs=this.continueScalar(nl+1);if(cs===-1)break;nl=qb.indexOf(`
`,cs)}nl!==-1&&(end=nl-(qb[nl-1]==="\r"?2:1))}if(end===-1){if(!this.atEnd)return this.setNext("quoted-scalar");end=this.buffer.length}return yield*this.pushToIndex(
end+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let i=this.pos;for(;;){let ch=this.buffer[++i];
if(ch==="+")this.blockScalarKeep=!0;else if(ch>"0"&&ch<="9")this.blockScalarIndent=Number(ch)-1;else if(ch!=="-")break}return yield*this.pushUntil(ch=>isEmpty(ch)||
ch==="#")}*parseBlockScalar(){let nl=this.pos-1,indent=0,ch;loop:for(let i2=this.pos;ch=this.buffer[i2];++i2)switch(ch){case" ":indent+=1;break;case`
`:nl=i2,indent=0;break;case"\r":{let next=this.buffer[i2+1];if(!next&&!this.atEnd)return this.setNext("block-scalar");if(next===`
`)break}default:break loop}if(!ch&&!this.atEnd)return this.setNext("block-scalar");if(indent>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=indent:
this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let cs=this.continueScalar(nl+1);if(cs===-1)break;nl=this.buffer.indexOf(`
`,cs)}while(nl!==-1);if(nl===-1){if(!this.atEnd)return this.setNext("block-scalar");nl=this.buffer.length}}let i=nl+1;for(ch=this.buffer[i];ch===" ";)ch=this.buffer[++i];
if(ch==="	"){for(;ch==="	"||ch===" "||ch==="\r"||ch===`
`;)ch=this.buffer[++i];nl=i-1}else if(!this.blockScalarKeep)do{let i2=nl-1,ch2=this.buffer[i2];ch2==="\r"&&(ch2=this.buffer[--i2]);let lastChar=i2;for(;ch2===" ";)
ch2=this.buffer[--i2];if(ch2===`
`&&i2>=this.pos&&i2+1+indent>lastChar)nl=i2;else break}while(!0);return yield cst.SCALAR,yield*this.pushToIndex(nl+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){
let inFlow=this.flowLevel>0,end=this.pos-1,i=this.pos-1,ch;for(;ch=this.buffer[++i];)if(ch===":"){let next=this.buffer[i+1];if(isEmpty(next)||inFlow&&flowIndicatorChars.
has(next))break;end=i}else if(isEmpty(ch)){let next=this.buffer[i+1];if(ch==="\r"&&(next===`
`?(i+=1,ch=`
`,next=this.buffer[i+1]):end=i),next==="#"||inFlow&&flowIndicatorChars.has(next))break;if(ch===`
`){let cs=this.continueScalar(i+1);if(cs===-1)break;i=Math.max(i,cs-2)}}else{if(inFlow&&flowIndicatorChars.has(ch))break;end=i}return!ch&&!this.atEnd?this.setNext(
"plain-scalar"):(yield cst.SCALAR,yield*this.pushToIndex(end+1,!0),inFlow?"flow":"doc")}*pushCount(n){return n>0?(yield this.buffer.substr(this.pos,n),this.pos+=
n,n):0}*pushToIndex(i,allowEmpty){let s=this.buffer.slice(this.pos,i);return s?(yield s,this.pos+=s.length,s.length):(allowEmpty&&(yield""),0)}*pushIndicators(){
let n=0;loop:for(;;){switch(this.charAt(0)){case"!":n+=yield*this.pushTag(),n+=yield*this.pushSpaces(!0);continue loop;case"&":n+=yield*this.pushUntil(isNotAnchorChar),
n+=yield*this.pushSpaces(!0);continue loop;case"-":case"?":case":":{let inFlow=this.flowLevel>0,ch1=this.charAt(1);if(isEmpty(ch1)||inFlow&&flowIndicatorChars.has(
ch1)){inFlow?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,n+=yield*this.pushCount(1),n+=yield*this.pushSpaces(!0);continue loop}}}break loop}
return n}*pushTag(){if(this.charAt(1)==="<"){let i=this.pos+2,ch=this.buffer[i];for(;!isEmpty(ch)&&ch!==">";)ch=this.buffer[++i];return yield*this.pushToIndex(ch===
">"?i+1:i,!1)}else{let i=this.pos+1,ch=this.buffer[i];for(;ch;)if(tagChars.has(ch))ch=this.buffer[++i];else if(ch==="%"&&hexDigits.has(this.buffer[i+1])&&hexDigits.
has(this.buffer[i+2]))ch=this.buffer[i+=3];else break;return yield*this.pushToIndex(i,!1)}}*pushNewline(){let ch=this.buffer[this.pos];return ch===`
`?yield*this.pushCount(1):ch==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(allowTabs){let i=this.pos-1,ch;do ch=this.buffer[++i];while(ch===" "||allowTabs&&ch==="	");let n=i-this.pos;return n>0&&
(yield this.buffer.substr(this.pos,n),this.pos=i),n}*pushUntil(test2){let i=this.pos,ch=this.buffer[i];for(;!test2(ch);)ch=this.buffer[++i];return yield*this.pushToIndex(
i,!1)}};exports2.Lexer=Lexer}});var require_line_counter=__commonJS({"node_modules/yaml/dist/parse/line-counter.js"(exports2){"use strict";var LineCounter2=class{constructor(){this.lineStarts=
[],this.addNewLine=offset=>this.lineStarts.push(offset),this.linePos=offset=>{let low=0,high=this.lineStarts.length;for(;low<high;){let mid=low+high>>1;this.lineStarts[mid]<
offset?low=mid+1:high=mid}if(this.lineStarts[low]===offset)return{line:low+1,col:1};if(low===0)return{line:0,col:offset};let start=this.lineStarts[low-1];return{
line:low,col:offset-start+1}}}};exports2.LineCounter=LineCounter2}});var require_parser=__commonJS({"node_modules/yaml/dist/parse/parser.js"(exports2){"use strict";var node_process=require("process"),cst=require_cst(),lexer=require_lexer();
function includesToken(list2,type){for(let i=0;i<list2.length;++i)if(list2[i].type===type)return!0;return!1}function findNonEmptyIndex(list2){for(let i=0;i<list2.
length;++i)switch(list2[i].type){case"space":case"comment":case"newline":break;default:return i}return-1}function isFlowToken(token){switch(token?.type){case"al\
ias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function getPrevProps(parent){switch(parent.
type){case"document":return parent.start;case"block-map":{let it=parent.items[parent.items.length-1];return it.sep??it.start}case"block-seq":return parent.items[parent.
items.length-1].start;default:return[]}}function getFirstKeyStartProps(prev){if(prev.length===0)return[];let i=prev.length;loop:for(;--i>=0;)switch(prev[i].type){case"\
doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break loop}for(;prev[++i]?.type==="space";);return prev.splice(i,prev.length)}
function arrayPushArray(target2,source2){if(source2.length<1e5)Array.prototype.push.apply(target2,source2);else for(let i=0;i<source2.length;++i)target2.push(source2[i])}
function fixFlowSeqItems(fc){if(fc.start.type==="flow-seq-start")for(let it of fc.items)it.sep&&!it.value&&!includesToken(it.start,"explicit-key-ind")&&!includesToken(
it.sep,"map-value-ind")&&(it.key&&(it.value=it.key),delete it.key,isFlowToken(it.value)?it.value.end?arrayPushArray(it.value.end,it.sep):it.value.end=it.sep:arrayPushArray(
it.start,it.sep),delete it.sep)}var Parser=class{constructor(onNewLine){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=
[],this.source="",this.type="",this.lexer=new lexer.Lexer,this.onNewLine=onNewLine}*parse(source2,incomplete=!1){this.onNewLine&&this.offset===0&&this.onNewLine(
0);for(let lexeme of this.lexer.lex(source2,incomplete))yield*this.next(lexeme);incomplete||(yield*this.end())}*next(source2){if(this.source=source2,node_process.
env.LOG_TOKENS&&console.log("|",cst.prettyToken(source2)),this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=source2.length;return}let type=cst.tokenType(
source2);if(type)if(type==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=type,yield*this.step(),type){case"newline":this.
atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+source2.length);break;case"space":this.atNewLine&&source2[0]===" "&&(this.indent+=source2.
length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=source2.length);break;case"doc-mode":case"flow-error-e\
nd":return;default:this.atNewLine=!1}this.offset+=source2.length}else{let message=`Not a YAML token: ${source2}`;yield*this.pop({type:"error",offset:this.offset,
message,source:source2}),this.offset+=source2.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,
indent:this.indent,source:this.source}}*step(){let top=this.peek(1);if(this.type==="doc-end"&&top?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();
this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!top)return yield*this.stream();switch(top.type){case"document":return yield*this.
document(top);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(top);case"block-scalar":return yield*this.
blockScalar(top);case"block-map":return yield*this.blockMap(top);case"block-seq":return yield*this.blockSequence(top);case"flow-collection":return yield*this.flowCollection(
top);case"doc-end":return yield*this.documentEnd(top)}yield*this.pop()}peek(n){return this.stack[this.stack.length-n]}*pop(error62){let token=error62??this.stack.
pop();if(!token)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)yield token;else{let top=this.
peek(1);switch(token.type==="block-scalar"?token.indent="indent"in top?top.indent:0:token.type==="flow-collection"&&top.type==="document"&&(token.indent=0),token.
type==="flow-collection"&&fixFlowSeqItems(token),top.type){case"document":top.value=token;break;case"block-scalar":top.props.push(token);break;case"block-map":{
let it=top.items[top.items.length-1];if(it.value){top.items.push({start:[],key:token,sep:[]}),this.onKeyLine=!0;return}else if(it.sep)it.value=token;else{Object.
assign(it,{key:token,sep:[]}),this.onKeyLine=!it.explicitKey;return}break}case"block-seq":{let it=top.items[top.items.length-1];it.value?top.items.push({start:[],
value:token}):it.value=token;break}case"flow-collection":{let it=top.items[top.items.length-1];!it||it.value?top.items.push({start:[],key:token,sep:[]}):it.sep?
it.value=token:Object.assign(it,{key:token,sep:[]});return}default:yield*this.pop(),yield*this.pop(token)}if((top.type==="document"||top.type==="block-map"||top.
type==="block-seq")&&(token.type==="block-map"||token.type==="block-seq")){let last=token.items[token.items.length-1];last&&!last.sep&&!last.value&&last.start.length>
0&&findNonEmptyIndex(last.start)===-1&&(token.indent===0||last.start.every(st=>st.type!=="comment"||st.indent<token.indent))&&(top.type==="document"?top.end=last.
start:top.items.push({start:last.start}),token.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,
source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{let doc={
type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&doc.start.push(this.sourceToken),this.stack.push(doc);return}}yield{type:"error",offset:this.
offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(doc){if(doc.value)return yield*this.lineEnd(doc);switch(this.type){case"\
doc-start":{findNonEmptyIndex(doc.start)!==-1?(yield*this.pop(),yield*this.step()):doc.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"\
comment":case"newline":doc.start.push(this.sourceToken);return}let bv=this.startBlockValue(doc);bv?this.stack.push(bv):yield{type:"error",offset:this.offset,message:`\
Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(scalar){if(this.type==="map-value-ind"){let prev=getPrevProps(this.peek(2)),start=getFirstKeyStartProps(
prev),sep2;scalar.end?(sep2=scalar.end,sep2.push(this.sourceToken),delete scalar.end):sep2=[this.sourceToken];let map3={type:"block-map",offset:scalar.offset,indent:scalar.
indent,items:[{start,key:scalar,sep:sep2}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map3}else yield*this.lineEnd(scalar)}*blockScalar(scalar){switch(this.
type){case"space":case"comment":case"newline":scalar.props.push(this.sourceToken);return;case"scalar":if(scalar.source=this.source,this.atNewLine=!0,this.indent=
0,this.onNewLine){let nl=this.source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(map3){let it=map3.items[map3.items.length-1];switch(this.type){case"newline":
if(this.onKeyLine=!1,it.value){let end="end"in it.value?it.value.end:void 0;(Array.isArray(end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):
map3.items.push({start:[this.sourceToken]})}else it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);return;case"space":case"comment":if(it.value)
map3.items.push({start:[this.sourceToken]});else if(it.sep)it.sep.push(this.sourceToken);else{if(this.atIndentedComment(it.start,map3.indent)){let end=map3.items[map3.
items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it.start),end.push(this.sourceToken),map3.items.pop();return}}it.start.push(this.sourceToken)}
return}if(this.indent>=map3.indent){let atMapIndent=!this.onKeyLine&&this.indent===map3.indent,atNextItem=atMapIndent&&(it.sep||it.explicitKey)&&this.type!=="se\
q-item-ind",start=[];if(atNextItem&&it.sep&&!it.value){let nl=[];for(let i=0;i<it.sep.length;++i){let st=it.sep[i];switch(st.type){case"newline":nl.push(i);break;case"\
space":break;case"comment":st.indent>map3.indent&&(nl.length=0);break;default:nl.length=0}}nl.length>=2&&(start=it.sep.splice(nl[1]))}switch(this.type){case"anc\
hor":case"tag":atNextItem||it.value?(start.push(this.sourceToken),map3.items.push({start}),this.onKeyLine=!0):it.sep?it.sep.push(this.sourceToken):it.start.push(
this.sourceToken);return;case"explicit-key-ind":!it.sep&&!it.explicitKey?(it.start.push(this.sourceToken),it.explicitKey=!0):atNextItem||it.value?(start.push(this.
sourceToken),map3.items.push({start,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),
this.onKeyLine=!0;return;case"map-value-ind":if(it.explicitKey)if(it.sep)if(it.value)map3.items.push({start:[],key:null,sep:[this.sourceToken]});else if(includesToken(
it.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]});else if(isFlowToken(
it.key)&&!includesToken(it.sep,"newline")){let start2=getFirstKeyStartProps(it.start),key=it.key,sep2=it.sep;sep2.push(this.sourceToken),delete it.key,delete it.
sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key,sep:sep2}]})}else start.length>0?it.sep=it.sep.concat(start,
this.sourceToken):it.sep.push(this.sourceToken);else if(includesToken(it.start,"newline"))Object.assign(it,{key:null,sep:[this.sourceToken]});else{let start2=getFirstKeyStartProps(
it.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key:null,sep:[this.sourceToken]}]})}else it.sep?it.value||
atNextItem?map3.items.push({start,key:null,sep:[this.sourceToken]}):includesToken(it.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.
indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;
return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let fs5=this.flowScalar(this.type);atNextItem||it.value?(map3.items.push(
{start,key:fs5,sep:[]}),this.onKeyLine=!0):it.sep?this.stack.push(fs5):(Object.assign(it,{key:fs5,sep:[]}),this.onKeyLine=!0);return}default:{let bv=this.startBlockValue(
map3);if(bv){if(bv.type==="block-seq"){if(!it.explicitKey&&it.sep&&!includesToken(it.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Un\
expected block-seq-ind on same line with key",source:this.source});return}}else atMapIndent&&map3.items.push({start});this.stack.push(bv);return}}}}yield*this.pop(),
yield*this.step()}*blockSequence(seq){let it=seq.items[seq.items.length-1];switch(this.type){case"newline":if(it.value){let end="end"in it.value?it.value.end:void 0;
(Array.isArray(end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):seq.items.push({start:[this.sourceToken]})}else it.start.push(this.sourceToken);
return;case"space":case"comment":if(it.value)seq.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(it.start,seq.indent)){let end=seq.items[seq.
items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it.start),end.push(this.sourceToken),seq.items.pop();return}}it.start.push(this.sourceToken)}
return;case"anchor":case"tag":if(it.value||this.indent<=seq.indent)break;it.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==seq.indent)break;
it.value||includesToken(it.start,"seq-item-ind")?seq.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken);return}if(this.indent>seq.indent){let bv=this.
startBlockValue(seq);if(bv){this.stack.push(bv);return}}yield*this.pop(),yield*this.step()}*flowCollection(fc){let it=fc.items[fc.items.length-1];if(this.type===
"flow-error-end"){let top;do yield*this.pop(),top=this.peek(1);while(top?.type==="flow-collection")}else if(fc.end.length===0){switch(this.type){case"comma":case"\
explicit-key-ind":!it||it.sep?fc.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken);return;case"map-value-ind":!it||it.value?fc.items.push({
start:[],key:null,sep:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]});return;case"space":case"comm\
ent":case"newline":case"anchor":case"tag":!it||it.value?fc.items.push({start:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);
return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let fs5=this.flowScalar(this.type);!it||it.value?fc.items.push({start:[],
key:fs5,sep:[]}):it.sep?this.stack.push(fs5):Object.assign(it,{key:fs5,sep:[]});return}case"flow-map-end":case"flow-seq-end":fc.end.push(this.sourceToken);return}
let bv=this.startBlockValue(fc);bv?this.stack.push(bv):(yield*this.pop(),yield*this.step())}else{let parent=this.peek(2);if(parent.type==="block-map"&&(this.type===
"map-value-ind"&&parent.indent===fc.indent||this.type==="newline"&&!parent.items[parent.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type===
"map-value-ind"&&parent.type!=="flow-collection"){let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);fixFlowSeqItems(fc);let sep2=fc.end.splice(1,fc.
end.length);sep2.push(this.sourceToken);let map3={type:"block-map",offset:fc.offset,indent:fc.indent,items:[{start,key:fc,sep:sep2}]};this.onKeyLine=!0,this.stack[this.
stack.length-1]=map3}else yield*this.lineEnd(fc)}}flowScalar(type){if(this.onNewLine){let nl=this.source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}return{type,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(parent){switch(this.type){case"alias":case"scalar":case"single-quo\
ted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,
props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,
items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.
onKeyLine=!0;let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return start.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.
indent,items:[{start,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return{type:"block\
-map",offset:this.offset,indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(start,indent){return this.type!=="co\
mment"||this.indent<=indent?!1:start.every(st=>st.type==="newline"||st.type==="space")}*documentEnd(docEnd){this.type!=="doc-mode"&&(docEnd.end?docEnd.end.push(
this.sourceToken):docEnd.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(token){switch(this.type){case"comma":case"doc-start":case"do\
c-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:token.end?token.
end.push(this.sourceToken):token.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}};exports2.Parser=Parser}});var require_public_api=__commonJS({"node_modules/yaml/dist/public-api.js"(exports2){"use strict";var composer=require_composer(),Document=require_Document(),errors=require_errors(),
log=require_log(),identity2=require_identity(),lineCounter=require_line_counter(),parser=require_parser();function parseOptions(options3){let prettyErrors=options3.
prettyErrors!==!1;return{lineCounter:options3.lineCounter||prettyErrors&&new lineCounter.LineCounter||null,prettyErrors}}function parseAllDocuments(source2,options3={}){
let{lineCounter:lineCounter2,prettyErrors}=parseOptions(options3),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.Composer(options3),
docs=Array.from(composer$1.compose(parser$1.parse(source2)));if(prettyErrors&&lineCounter2)for(let doc of docs)doc.errors.forEach(errors.prettifyError(source2,lineCounter2)),
doc.warnings.forEach(errors.prettifyError(source2,lineCounter2));return docs.length>0?docs:Object.assign([],{empty:!0},composer$1.streamInfo())}function parseDocument2(source2,options3={}){
let{lineCounter:lineCounter2,prettyErrors}=parseOptions(options3),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.Composer(options3),
doc=null;for(let _doc of composer$1.compose(parser$1.parse(source2),!0,source2.length))if(!doc)doc=_doc;else if(doc.options.logLevel!=="silent"){doc.errors.push(
new errors.YAMLParseError(_doc.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return prettyErrors&&
lineCounter2&&(doc.errors.forEach(errors.prettifyError(source2,lineCounter2)),doc.warnings.forEach(errors.prettifyError(source2,lineCounter2))),doc}function parse6(src,reviver,options3){
let _reviver;typeof reviver=="function"?_reviver=reviver:options3===void 0&&reviver&&typeof reviver=="object"&&(options3=reviver);let doc=parseDocument2(src,options3);
if(!doc)return null;if(doc.warnings.forEach(warning=>log.warn(doc.options.logLevel,warning)),doc.errors.length>0){if(doc.options.logLevel!=="silent")throw doc.errors[0];
doc.errors=[]}return doc.toJS(Object.assign({reviver:_reviver},options3))}function stringify(value,replacer,options3){let _replacer=null;if(typeof replacer=="fu\
nction"||Array.isArray(replacer)?_replacer=replacer:options3===void 0&&replacer&&(options3=replacer),typeof options3=="string"&&(options3=options3.length),typeof options3==
"number"){let indent=Math.round(options3);options3=indent<1?void 0:indent>8?{indent:8}:{indent}}if(value===void 0){let{keepUndefined}=options3??replacer??{};if(!keepUndefined)
return}return identity2.isDocument(value)&&!_replacer?value.toString(options3):new Document.Document(value,_replacer,options3).toString(options3)}exports2.parse=
parse6;exports2.parseAllDocuments=parseAllDocuments;exports2.parseDocument=parseDocument2;exports2.stringify=stringify}});var require_dist=__commonJS({"node_modules/yaml/dist/index.js"(exports2){"use strict";var composer=require_composer(),Document=require_Document(),Schema=require_Schema(),
errors=require_errors(),Alias=require_Alias(),identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),
cst=require_cst(),lexer=require_lexer(),lineCounter=require_line_counter(),parser=require_parser(),publicApi=require_public_api(),visit3=require_visit();exports2.
Composer=composer.Composer;exports2.Document=Document.Document;exports2.Schema=Schema.Schema;exports2.YAMLError=errors.YAMLError;exports2.YAMLParseError=errors.
YAMLParseError;exports2.YAMLWarning=errors.YAMLWarning;exports2.Alias=Alias.Alias;exports2.isAlias=identity2.isAlias;exports2.isCollection=identity2.isCollection;
exports2.isDocument=identity2.isDocument;exports2.isMap=identity2.isMap;exports2.isNode=identity2.isNode;exports2.isPair=identity2.isPair;exports2.isScalar=identity2.
isScalar;exports2.isSeq=identity2.isSeq;exports2.Pair=Pair.Pair;exports2.Scalar=Scalar.Scalar;exports2.YAMLMap=YAMLMap.YAMLMap;exports2.YAMLSeq=YAMLSeq.YAMLSeq;
exports2.CST=cst;exports2.Lexer=lexer.Lexer;exports2.LineCounter=lineCounter.LineCounter;exports2.Parser=parser.Parser;exports2.parse=publicApi.parse;exports2.parseAllDocuments=
publicApi.parseAllDocuments;exports2.parseDocument=publicApi.parseDocument;exports2.stringify=publicApi.stringify;exports2.visit=visit3.visit;exports2.visitAsync=
visit3.visitAsync}});var require_default=__commonJS({"node_modules/events-universal/default.js"(exports2,module2){module2.exports=require("events")}});var require_fixed_size=__commonJS({"node_modules/fast-fifo/fixed-size.js"(exports2,module2){module2.exports=class{constructor(hwm){if(!(hwm>0)||(hwm-1&hwm)!==0)
throw new Error("Max size for a FixedFIFO should be a power of two");this.buffer=new Array(hwm),this.mask=hwm-1,this.top=0,this.btm=0,this.next=null}clear(){this.
top=this.btm=0,this.next=null,this.buffer.fill(void 0)}push(data){return this.buffer[this.top]!==void 0?!1:(this.buffer[this.top]=data,this.top=this.top+1&this.
mask,!0)}shift(){let last=this.buffer[this.btm];if(last!==void 0)return this.buffer[this.btm]=void 0,this.btm=this.btm+1&this.mask,last}peek(){return this.buffer[this.
btm]}isEmpty(){return this.buffer[this.btm]===void 0}}}});var require_fast_fifo=__commonJS({"node_modules/fast-fifo/index.js"(exports2,module2){var FixedFIFO=require_fixed_size();module2.exports=class{constructor(hwm){
this.hwm=hwm||16,this.head=new FixedFIFO(this.hwm),this.tail=this.head,this.length=0}clear(){this.head=this.tail,this.head.clear(),this.length=0}push(val){if(this.
length++,!this.head.push(val)){let prev=this.head;this.head=prev.next=new FixedFIFO(2*this.head.buffer.length),this.head.push(val)}}shift(){this.length!==0&&this.
length--;let val=this.tail.shift();if(val===void 0&&this.tail.next){let next=this.tail.next;return this.tail.next=null,this.tail=next,this.tail.shift()}return val}peek(){
let val=this.tail.peek();return val===void 0&&this.tail.next?this.tail.next.peek():val}isEmpty(){return this.length===0}}}});var require_b4a=__commonJS({"node_modules/b4a/index.js"(exports2,module2){function isBuffer(value){return Buffer.isBuffer(value)||value instanceof Uint8Array}function isEncoding(encoding){
return Buffer.isEncoding(encoding)}function alloc(size,fill2,encoding){return Buffer.alloc(size,fill2,encoding)}function allocUnsafe(size){return Buffer.allocUnsafe(
size)}function allocUnsafeSlow(size){return Buffer.allocUnsafeSlow(size)}function byteLength(string4,encoding){return Buffer.byteLength(string4,encoding)}function compare2(a,b){
return Buffer.compare(a,b)}function concat(buffers,totalLength){return Buffer.concat(buffers,totalLength)}function copy2(source2,target2,targetStart,start,end){
return toBuffer(source2).copy(target2,targetStart,start,end)}function equals(a,b){return toBuffer(a).equals(b)}function fill(buffer,value,offset,end,encoding){return toBuffer(
buffer).fill(value,offset,end,encoding)}function from(value,encodingOrOffset,length){return Buffer.from(value,encodingOrOffset,length)}function includes(buffer,value,byteOffset,encoding){
return toBuffer(buffer).includes(value,byteOffset,encoding)}function indexOf(buffer,value,byfeOffset,encoding){return toBuffer(buffer).indexOf(value,byfeOffset,
encoding)}function lastIndexOf(buffer,value,byteOffset,encoding){return toBuffer(buffer).lastIndexOf(value,byteOffset,encoding)}function swap16(buffer){return toBuffer(
buffer).swap16()}function swap32(buffer){return toBuffer(buffer).swap32()}function swap64(buffer){return toBuffer(buffer).swap64()}function toBuffer(buffer){return Buffer.
isBuffer(buffer)?buffer:Buffer.from(buffer.buffer,buffer.byteOffset,buffer.byteLength)}function toString(buffer,encoding,start,end){return toBuffer(buffer).toString(
encoding,start,end)}function toHex(buffer,start,end){return toBuffer(buffer).toString("hex",start,end)}function write2(buffer,string4,offset,length,encoding){return toBuffer(
buffer).write(string4,offset,length,encoding)}function readDoubleBE(buffer,offset){return toBuffer(buffer).readDoubleBE(offset)}function readDoubleLE(buffer,offset){
return toBuffer(buffer).readDoubleLE(offset)}function readFloatBE(buffer,offset){return toBuffer(buffer).readFloatBE(offset)}function readFloatLE(buffer,offset){
return toBuffer(buffer).readFloatLE(offset)}function readInt32BE(buffer,offset){return toBuffer(buffer).readInt32BE(offset)}function readInt32LE(buffer,offset){
return toBuffer(buffer).readInt32LE(offset)}function readUInt32BE(buffer,offset){return toBuffer(buffer).readUInt32BE(offset)}function readUInt32LE(buffer,offset){
return toBuffer(buffer).readUInt32LE(offset)}function writeDoubleBE(buffer,value,offset){return toBuffer(buffer).writeDoubleBE(value,offset)}function writeDoubleLE(buffer,value,offset){
return toBuffer(buffer).writeDoubleLE(value,offset)}function writeFloatBE(buffer,value,offset){return toBuffer(buffer).writeFloatBE(value,offset)}function writeFloatLE(buffer,value,offset){
return toBuffer(buffer).writeFloatLE(value,offset)}function writeInt32BE(buffer,value,offset){return toBuffer(buffer).writeInt32BE(value,offset)}function writeInt32LE(buffer,value,offset){
return toBuffer(buffer).writeInt32LE(value,offset)}function writeUInt32BE(buffer,value,offset){return toBuffer(buffer).writeUInt32BE(value,offset)}function writeUInt32LE(buffer,value,offset){
return toBuffer(buffer).writeUInt32LE(value,offset)}module2.exports={isBuffer,isEncoding,alloc,allocUnsafe,allocUnsafeSlow,byteLength,compare:compare2,concat,copy:copy2,
equals,fill,from,includes,indexOf,lastIndexOf,swap16,swap32,swap64,toBuffer,toString,toHex,write:write2,readDoubleBE,readDoubleLE,readFloatBE,readFloatLE,readInt32BE,
readInt32LE,readUInt32BE,readUInt32LE,writeDoubleBE,writeDoubleLE,writeFloatBE,writeFloatLE,writeInt32BE,writeInt32LE,writeUInt32BE,writeUInt32LE}}});var require_pass_through_decoder=__commonJS({"node_modules/text-decoder/lib/pass-through-decoder.js"(exports2,module2){var b4a=require_b4a();module2.exports=class{constructor(encoding){
this.encoding=encoding}get remaining(){return 0}decode(data){return b4a.toString(data,this.encoding)}flush(){return""}}}});var require_utf8_decoder=__commonJS({"node_modules/text-decoder/lib/utf8-decoder.js"(exports2,module2){var b4a=require_b4a();module2.exports=class{constructor(){
this._reset()}get remaining(){return this.bytesSeen}decode(data){if(data.byteLength===0)return"";if(this.bytesNeeded===0&&trailingIncomplete(data,0)===0)return this.
bytesSeen=trailingBytesSeen(data),b4a.toString(data,"utf8");let result="",start=0;if(this.bytesNeeded>0){for(;start<data.byteLength;){let byte=data[start];if(byte<
this.lowerBoundary||byte>this.upperBoundary){result+="�",this._reset();break}if(this.lowerBoundary=128,this.upperBoundary=191,this.codePoint=this.codePoint<<6|
byte&63,this.bytesSeen++,start++,this.bytesSeen===this.bytesNeeded){result+=String.fromCodePoint(this.codePoint),this._reset();break}}if(this.bytesNeeded>0)return result}
let trailing=trailingIncomplete(data,start),end=data.byteLength-trailing;end>start&&(result+=b4a.toString(data,"utf8",start,end));for(let i=end;i<data.byteLength;i++){
let byte=data[i];if(this.bytesNeeded===0){byte<=127?(this.bytesSeen=0,result+=String.fromCharCode(byte)):byte>=194&&byte<=223?(this.bytesNeeded=2,this.bytesSeen=
1,this.codePoint=byte&31):byte>=224&&byte<=239?(byte===224?this.lowerBoundary=160:byte===237&&(this.upperBoundary=159),this.bytesNeeded=3,this.bytesSeen=1,this.
codePoint=byte&15):byte>=240&&byte<=244?(byte===240?this.lowerBoundary=144:byte===244&&(this.upperBoundary=143),this.bytesNeeded=4,this.bytesSeen=1,this.codePoint=
byte&7):(this.bytesSeen=1,result+="�");continue}if(byte<this.lowerBoundary||byte>this.upperBoundary){result+="�",i--,this._reset();continue}this.lowerBoundary=
128,this.upperBoundary=191,this.codePoint=this.codePoint<<6|byte&63,this.bytesSeen++,this.bytesSeen===this.bytesNeeded&&(result+=String.fromCodePoint(this.codePoint),
this._reset())}return result}flush(){let result=this.bytesNeeded>0?"�":"";return this._reset(),result}_reset(){this.codePoint=0,this.bytesNeeded=0,this.bytesSeen=
0,this.lowerBoundary=128,this.upperBoundary=191}};function trailingIncomplete(data,start){let len=data.byteLength;if(len<=start)return 0;let limit3=Math.max(start,
len-4),i=len-1;for(;i>limit3&&(data[i]&192)===128;)i--;if(i<start)return 0;let byte=data[i],needed;if(byte<=127)return 0;if(byte>=194&&byte<=223)needed=2;else if(byte>=
224&&byte<=239)needed=3;else if(byte>=240&&byte<=244)needed=4;else return 0;let available=len-i;return available<needed?available:0}function trailingBytesSeen(data){
let len=data.byteLength;if(len===0)return 0;let last=data[len-1];if(last<=127)return 0;if((last&192)!==128)return 1;let limit3=Math.max(0,len-4),i=len-2;for(;i>=
limit3&&(data[i]&192)===128;)i--;if(i<0)return 1;let first=data[i],needed;if(first>=194&&first<=223)needed=2;else if(first>=224&&first<=239)needed=3;else if(first>=
240&&first<=244)needed=4;else return 1;if(len-i!==needed)return 1;if(needed>=3){let second=data[i+1];if(first===224&&second<160||first===237&&second>159||first===
240&&second<144||first===244&&second>143)return 1}return 0}}});var require_text_decoder=__commonJS({"node_modules/text-decoder/index.js"(exports2,module2){var PassThroughDecoder=require_pass_through_decoder(),UTF8Decoder=require_utf8_decoder();
module2.exports=class{constructor(encoding="utf8"){switch(this.encoding=normalizeEncoding(encoding),this.encoding){case"utf8":this.decoder=new UTF8Decoder;break;case"\
utf16le":case"base64":throw new Error("Unsupported encoding: "+this.encoding);default:this.decoder=new PassThroughDecoder(this.encoding)}}get remaining(){return this.
decoder.remaining}push(data){return typeof data=="string"?data:this.decoder.decode(data)}write(data){return this.push(data)}end(data){let result="";return data&&
(result=this.push(data)),result+=this.decoder.flush(),result}};function normalizeEncoding(encoding){switch(encoding=encoding.toLowerCase(),encoding){case"utf8":case"\
utf-8":return"utf8";case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return"utf16le";case"latin1":case"binary":return"latin1";case"base64":case"ascii":case"h\
ex":return encoding;default:throw new Error("Unknown encoding: "+encoding)}}}});var require_errors2=__commonJS({"node_modules/streamx/lib/errors.js"(exports2,module2){module2.exports=class StreamError extends Error{constructor(msg,code2,fn=StreamError){
super(msg),this.code=code2,Error.captureStackTrace&&Error.captureStackTrace(this,fn)}static isStreamDestroyed(err){return err&&err.code==="STREAM_DESTROYED"}static isPrematureClose(err){
return err&&err.code==="PREMATURE_CLOSE"}static isAborted(err){return err&&err.code==="ABORTED"}static isBadArgument(err){return err&&err.code==="BAD_ARGUMENT"}get name(){
return"StreamError"}static STREAM_DESTROYED(){return new StreamError("Stream was destroyed","STREAM_DESTROYED",StreamError.STREAM_DESTROYED)}static PREMATURE_CLOSE(msg="\
Premature close"){return new StreamError(msg,"PREMATURE_CLOSE",StreamError.PREMATURE_CLOSE)}static ABORTED(){return new StreamError("Stream aborted","ABORTED",StreamError.
ABORTED)}static BAD_ARGUMENT(msg="Bad argument"){return new StreamError(msg,"BAD_ARGUMENT",StreamError.BAD_ARGUMENT)}}}});var require_streamx=__commonJS({"node_modules/streamx/index.js"(exports2,module2){var{EventEmitter:EventEmitter2}=require_default(),FIFO=require_fast_fifo(),TextDecoder2=require_text_decoder(),
StreamError=require_errors2(),qmt=typeof queueMicrotask>"u"?fn=>global.process.nextTick(fn):queueMicrotask,MAX=(1<<29)-1,OPENING=1,PREDESTROYING=2,DESTROYING=4,
DESTROYED=8,NOT_OPENING=MAX^OPENING,NOT_PREDESTROYING=MAX^PREDESTROYING,READ_ACTIVE=16,READ_UPDATING=32,READ_PRIMARY=64,READ_QUEUED=128,READ_RESUMED=256,READ_PIPE_DRAINED=512,
READ_ENDING=1024,READ_EMIT_DATA=2048,READ_EMIT_READABLE=4096,READ_EMITTED_READABLE=8192,READ_DONE=16384,READ_NEXT_TICK=32768,READ_NEEDS_PUSH=65536,READ_READ_AHEAD=131072,
READ_FLOWING=READ_RESUMED|READ_PIPE_DRAINED,READ_ACTIVE_AND_NEEDS_PUSH=READ_ACTIVE|READ_NEEDS_PUSH,READ_PRIMARY_AND_ACTIVE=READ_PRIMARY|READ_ACTIVE,READ_EMIT_READABLE_AND_QUEUED=READ_EMIT_READABLE|
READ_QUEUED,READ_RESUMED_READ_AHEAD=READ_RESUMED|READ_READ_AHEAD,READ_NOT_ACTIVE=MAX^READ_ACTIVE,READ_NON_PRIMARY=MAX^READ_PRIMARY,READ_NON_PRIMARY_AND_PUSHED=MAX^
(READ_PRIMARY|READ_NEEDS_PUSH),READ_PUSHED=MAX^READ_NEEDS_PUSH,READ_PAUSED=MAX^READ_RESUMED,READ_NOT_QUEUED=MAX^(READ_QUEUED|READ_EMITTED_READABLE),READ_NOT_ENDING=MAX^
READ_ENDING,READ_PIPE_NOT_DRAINED=MAX^READ_FLOWING,READ_NOT_NEXT_TICK=MAX^READ_NEXT_TICK,READ_NOT_UPDATING=MAX^READ_UPDATING,READ_NO_READ_AHEAD=MAX^READ_READ_AHEAD,
READ_PAUSED_NO_READ_AHEAD=MAX^READ_RESUMED_READ_AHEAD,WRITE_ACTIVE=1<<18,WRITE_UPDATING=2<<18,WRITE_PRIMARY=4<<18,WRITE_QUEUED=8<<18,WRITE_UNDRAINED=16<<18,WRITE_DONE=32<<
18,WRITE_EMIT_DRAIN=64<<18,WRITE_NEXT_TICK=128<<18,WRITE_WRITING=256<<18,WRITE_FINISHING=512<<18,WRITE_CORKED=1024<<18,WRITE_NOT_ACTIVE=MAX^(WRITE_ACTIVE|WRITE_WRITING),
WRITE_NON_PRIMARY=MAX^WRITE_PRIMARY,WRITE_NOT_FINISHING=MAX^(WRITE_ACTIVE|WRITE_FINISHING),WRITE_DRAINED=MAX^WRITE_UNDRAINED,WRITE_NOT_QUEUED=MAX^WRITE_QUEUED,WRITE_NOT_NEXT_TICK=MAX^
WRITE_NEXT_TICK,WRITE_NOT_UPDATING=MAX^WRITE_UPDATING,WRITE_NOT_CORKED=MAX^WRITE_CORKED,ACTIVE=READ_ACTIVE|WRITE_ACTIVE,NOT_ACTIVE=MAX^ACTIVE,DONE=READ_DONE|WRITE_DONE,
DESTROY_STATUS=DESTROYING|DESTROYED|PREDESTROYING,OPEN_STATUS=DESTROY_STATUS|OPENING,AUTO_DESTROY=DESTROY_STATUS|DONE,NON_PRIMARY=WRITE_NON_PRIMARY&READ_NON_PRIMARY,
ACTIVE_OR_TICKING=WRITE_NEXT_TICK|READ_NEXT_TICK,TICKING=ACTIVE_OR_TICKING&NOT_ACTIVE,IS_OPENING=OPEN_STATUS|TICKING,READ_PRIMARY_STATUS=OPEN_STATUS|READ_ENDING|
READ_DONE,READ_STATUS=OPEN_STATUS|READ_DONE|READ_QUEUED,READ_ENDING_STATUS=OPEN_STATUS|READ_ENDING|READ_QUEUED,READ_READABLE_STATUS=OPEN_STATUS|READ_EMIT_READABLE|
READ_QUEUED|READ_EMITTED_READABLE,SHOULD_NOT_READ=OPEN_STATUS|READ_ACTIVE|READ_ENDING|READ_DONE|READ_NEEDS_PUSH|READ_READ_AHEAD,READ_BACKPRESSURE_STATUS=DESTROY_STATUS|
READ_ENDING|READ_DONE,READ_UPDATE_SYNC_STATUS=READ_UPDATING|OPEN_STATUS|READ_NEXT_TICK|READ_PRIMARY,READ_NEXT_TICK_OR_OPENING=READ_NEXT_TICK|OPENING,WRITE_PRIMARY_STATUS=OPEN_STATUS|
WRITE_FINISHING|WRITE_DONE,WRITE_QUEUED_AND_UNDRAINED=WRITE_QUEUED|WRITE_UNDRAINED,WRITE_QUEUED_AND_ACTIVE=WRITE_QUEUED|WRITE_ACTIVE,WRITE_DRAIN_STATUS=WRITE_QUEUED|
WRITE_UNDRAINED|OPEN_STATUS|WRITE_ACTIVE,WRITE_STATUS=OPEN_STATUS|WRITE_ACTIVE|WRITE_QUEUED|WRITE_CORKED,WRITE_PRIMARY_AND_ACTIVE=WRITE_PRIMARY|WRITE_ACTIVE,WRITE_ACTIVE_AND_WRITING=WRITE_ACTIVE|
WRITE_WRITING,WRITE_FINISHING_STATUS=OPEN_STATUS|WRITE_FINISHING|WRITE_QUEUED_AND_ACTIVE|WRITE_DONE,WRITE_BACKPRESSURE_STATUS=WRITE_UNDRAINED|DESTROY_STATUS|WRITE_FINISHING|
WRITE_DONE,WRITE_UPDATE_SYNC_STATUS=WRITE_UPDATING|OPEN_STATUS|WRITE_NEXT_TICK|WRITE_PRIMARY,WRITE_DROP_DATA=WRITE_FINISHING|WRITE_DONE|DESTROY_STATUS,asyncIterator=Symbol.
asyncIterator||Symbol("asyncIterator"),WritableState=class{constructor(stream,{highWaterMark=16384,map:map3=null,mapWritable,byteLength,byteLengthWritable}={}){
this.stream=stream,this.queue=new FIFO,this.highWaterMark=highWaterMark,this.buffered=0,this.error=null,this.pipeline=null,this.drains=null,this.byteLength=byteLengthWritable||
byteLength||defaultByteLength,this.map=mapWritable||map3,this.afterWrite=afterWrite.bind(this),this.afterUpdateNextTick=updateWriteNT.bind(this)}get ending(){return(this.
stream._duplexState&WRITE_FINISHING)!==0}get ended(){return(this.stream._duplexState&WRITE_DONE)!==0}push(data){return(this.stream._duplexState&WRITE_DROP_DATA)!==
0?!1:(this.map!==null&&(data=this.map(data)),this.buffered+=this.byteLength(data),this.queue.push(data),this.buffered<this.highWaterMark?(this.stream._duplexState|=
WRITE_QUEUED,!0):(this.stream._duplexState|=WRITE_QUEUED_AND_UNDRAINED,!1))}shift(){let data=this.queue.shift();return this.buffered-=this.byteLength(data),this.
buffered===0&&(this.stream._duplexState&=WRITE_NOT_QUEUED),data}end(data){typeof data=="function"?this.stream.once("finish",data):data!=null&&this.push(data),this.
stream._duplexState=(this.stream._duplexState|WRITE_FINISHING)&WRITE_NON_PRIMARY}autoBatch(data,cb){let buffer=[],stream=this.stream;for(buffer.push(data);(stream.
_duplexState&WRITE_STATUS)===WRITE_QUEUED_AND_ACTIVE;)buffer.push(stream._writableState.shift());if((stream._duplexState&OPEN_STATUS)!==0)return cb(null);stream.
_writev(buffer,cb)}update(){let stream=this.stream;stream._duplexState|=WRITE_UPDATING;do{for(;(stream._duplexState&WRITE_STATUS)===WRITE_QUEUED;){let data=this.
shift();stream._duplexState|=WRITE_ACTIVE_AND_WRITING,stream._write(data,this.afterWrite)}(stream._duplexState&WRITE_PRIMARY_AND_ACTIVE)===0&&this.updateNonPrimary()}while(this.
continueUpdate()===!0);stream._duplexState&=WRITE_NOT_UPDATING}updateNonPrimary(){let stream=this.stream;if((stream._duplexState&WRITE_FINISHING_STATUS)===WRITE_FINISHING){
stream._duplexState=stream._duplexState|WRITE_ACTIVE,stream._final(afterFinal.bind(this));return}if((stream._duplexState&DESTROY_STATUS)===DESTROYING){(stream._duplexState&
ACTIVE_OR_TICKING)===0&&(stream._duplexState|=ACTIVE,stream._destroy(afterDestroy.bind(this)));return}(stream._duplexState&IS_OPENING)===OPENING&&(stream._duplexState=
(stream._duplexState|ACTIVE)&NOT_OPENING,stream._open(afterOpen.bind(this)))}continueUpdate(){return(this.stream._duplexState&WRITE_NEXT_TICK)===0?!1:(this.stream.
_duplexState&=WRITE_NOT_NEXT_TICK,!0)}updateCallback(){(this.stream._duplexState&WRITE_UPDATE_SYNC_STATUS)===WRITE_PRIMARY?this.update():this.updateNextTick()}updateNextTick(){
(this.stream._duplexState&WRITE_NEXT_TICK)===0&&(this.stream._duplexState|=WRITE_NEXT_TICK,(this.stream._duplexState&WRITE_UPDATING)===0&&qmt(this.afterUpdateNextTick))}},
ReadableState=class{constructor(stream,{highWaterMark=16384,map:map3=null,mapReadable,byteLength,byteLengthReadable}={}){this.stream=stream,this.queue=new FIFO,
this.highWaterMark=highWaterMark===0?1:highWaterMark,this.buffered=0,this.readAhead=highWaterMark>0,this.error=null,this.pipeline=null,this.byteLength=byteLengthReadable||
byteLength||defaultByteLength,this.map=mapReadable||map3,this.pipeTo=null,this.afterRead=afterRead.bind(this),this.afterUpdateNextTick=updateReadNT.bind(this)}get ending(){
return(this.stream._duplexState&READ_ENDING)!==0}get ended(){return(this.stream._duplexState&READ_DONE)!==0}pipe(pipeTo,cb){if(this.pipeTo!==null)throw StreamError.
BAD_ARGUMENT("Can only pipe to one destination");if(typeof cb!="function"&&(cb=null),this.stream._duplexState|=READ_PIPE_DRAINED,this.pipeTo=pipeTo,this.pipeline=
new Pipeline(this.stream,pipeTo,cb),cb&&this.stream.on("error",noop),isStreamx(pipeTo))pipeTo._writableState.pipeline=this.pipeline,cb&&pipeTo.on("error",noop),
pipeTo.on("finish",this.pipeline.finished.bind(this.pipeline));else{let onerror=this.pipeline.done.bind(this.pipeline,pipeTo),onclose=this.pipeline.done.bind(this.
pipeline,pipeTo,null);pipeTo.on("error",onerror),pipeTo.on("close",onclose),pipeTo.on("finish",this.pipeline.finished.bind(this.pipeline))}pipeTo.on("drain",afterDrain.
bind(this)),this.stream.emit("piping",pipeTo),pipeTo.emit("pipe",this.stream)}push(data){let stream=this.stream;return data===null?(this.highWaterMark=0,stream.
_duplexState=(stream._duplexState|READ_ENDING)&READ_NON_PRIMARY_AND_PUSHED,!1):this.map!==null&&(data=this.map(data),data===null)?(stream._duplexState&=READ_PUSHED,
this.buffered<this.highWaterMark):(this.buffered+=this.byteLength(data),this.queue.push(data),stream._duplexState=(stream._duplexState|READ_QUEUED)&READ_PUSHED,
this.buffered<this.highWaterMark)}shift(){let data=this.queue.shift();return this.buffered-=this.byteLength(data),this.buffered===0&&(this.stream._duplexState&=
READ_NOT_QUEUED),data}unshift(data){let pending=[this.map!==null?this.map(data):data];for(;this.buffered>0;)pending.push(this.shift());for(let i=0;i<pending.length-
1;i++){let data2=pending[i];this.buffered+=this.byteLength(data2),this.queue.push(data2)}this.push(pending[pending.length-1])}read(){let stream=this.stream;if((stream.
_duplexState&READ_STATUS)===READ_QUEUED){let data=this.shift();return this.pipeTo!==null&&this.pipeTo.write(data)===!1&&(stream._duplexState&=READ_PIPE_NOT_DRAINED),
(stream._duplexState&READ_EMIT_DATA)!==0&&stream.emit("data",data),data}return this.readAhead===!1&&(stream._duplexState|=READ_READ_AHEAD,this.updateNextTick()),
null}drain(){let stream=this.stream;for(;(stream._duplexState&READ_STATUS)===READ_QUEUED&&(stream._duplexState&READ_FLOWING)!==0;){let data=this.shift();this.pipeTo!==
null&&this.pipeTo.write(data)===!1&&(stream._duplexState&=READ_PIPE_NOT_DRAINED),(stream._duplexState&READ_EMIT_DATA)!==0&&stream.emit("data",data)}}update(){let stream=this.
stream;stream._duplexState|=READ_UPDATING;do{for(this.drain();this.buffered<this.highWaterMark&&(stream._duplexState&SHOULD_NOT_READ)===READ_READ_AHEAD;)stream.
_duplexState|=READ_ACTIVE_AND_NEEDS_PUSH,stream._read(this.afterRead),this.drain();(stream._duplexState&READ_READABLE_STATUS)===READ_EMIT_READABLE_AND_QUEUED&&(stream.
_duplexState|=READ_EMITTED_READABLE,stream.emit("readable")),(stream._duplexState&READ_PRIMARY_AND_ACTIVE)===0&&this.updateNonPrimary()}while(this.continueUpdate()===
!0);stream._duplexState&=READ_NOT_UPDATING}updateNonPrimary(){let stream=this.stream;if((stream._duplexState&READ_ENDING_STATUS)===READ_ENDING&&(stream._duplexState=
(stream._duplexState|READ_DONE)&READ_NOT_ENDING,stream.emit("end"),(stream._duplexState&AUTO_DESTROY)===DONE&&(stream._duplexState|=DESTROYING),this.pipeTo!==null&&
this.pipeTo.end()),(stream._duplexState&DESTROY_STATUS)===DESTROYING){(stream._duplexState&ACTIVE_OR_TICKING)===0&&(stream._duplexState|=ACTIVE,stream._destroy(
afterDestroy.bind(this)));return}(stream._duplexState&IS_OPENING)===OPENING&&(stream._duplexState=(stream._duplexState|ACTIVE)&NOT_OPENING,stream._open(afterOpen.
bind(this)))}continueUpdate(){return(this.stream._duplexState&READ_NEXT_TICK)===0?!1:(this.stream._duplexState&=READ_NOT_NEXT_TICK,!0)}updateCallback(){(this.stream.
_duplexState&READ_UPDATE_SYNC_STATUS)===READ_PRIMARY?this.update():this.updateNextTick()}updateNextTickIfOpen(){(this.stream._duplexState&READ_NEXT_TICK_OR_OPENING)===
0&&(this.stream._duplexState|=READ_NEXT_TICK,(this.stream._duplexState&READ_UPDATING)===0&&qmt(this.afterUpdateNextTick))}updateNextTick(){(this.stream._duplexState&
READ_NEXT_TICK)===0&&(this.stream._duplexState|=READ_NEXT_TICK,(this.stream._duplexState&READ_UPDATING)===0&&qmt(this.afterUpdateNextTick))}},TransformState=class{constructor(stream){
this.data=null,this.afterTransform=afterTransform.bind(stream),this.afterFinal=null}},Pipeline=class{constructor(src,dst,cb){this.from=src,this.to=dst,this.afterPipe=
cb,this.error=null,this.pipeToFinished=!1}finished(){this.pipeToFinished=!0}done(stream,err){if(err&&(this.error=err),stream===this.to&&(this.to=null,this.from!==
null)){((this.from._duplexState&READ_DONE)===0||!this.pipeToFinished)&&this.from.destroy(this.error||StreamError.PREMATURE_CLOSE("Writable stream closed"));return}
if(stream===this.from&&(this.from=null,this.to!==null)){(stream._duplexState&READ_DONE)===0&&this.to.destroy(this.error||StreamError.PREMATURE_CLOSE("Readable s\
tream closed"));return}this.afterPipe!==null&&this.afterPipe(this.error),this.to=this.from=this.afterPipe=null}};function afterDrain(){this.stream._duplexState|=
READ_PIPE_DRAINED,this.updateCallback()}function afterFinal(err){let stream=this.stream;err&&stream.destroy(err),(stream._duplexState&DESTROY_STATUS)===0&&(stream.
_duplexState|=WRITE_DONE,stream.emit("finish")),(stream._duplexState&AUTO_DESTROY)===DONE&&(stream._duplexState|=DESTROYING),stream._duplexState&=WRITE_NOT_FINISHING,
(stream._duplexState&WRITE_UPDATING)===0?this.update():this.updateNextTick()}function afterDestroy(err){let stream=this.stream;!err&&!StreamError.isStreamDestroyed(
this.error)&&(err=this.error),err&&stream.emit("error",err),stream._duplexState|=DESTROYED,stream.emit("close");let rs=stream._readableState,ws=stream._writableState;
if(rs!==null&&rs.pipeline!==null&&rs.pipeline.done(stream,err),ws!==null){for(;ws.drains!==null&&ws.drains.length>0;)ws.drains.shift().resolve(!1);ws.pipeline!==
null&&ws.pipeline.done(stream,err)}}function afterWrite(err){let stream=this.stream;err&&stream.destroy(err),stream._duplexState&=WRITE_NOT_ACTIVE,this.drains!==
null&&tickDrains(this.drains),(stream._duplexState&WRITE_DRAIN_STATUS)===WRITE_UNDRAINED&&(stream._duplexState&=WRITE_DRAINED,(stream._duplexState&WRITE_EMIT_DRAIN)===
WRITE_EMIT_DRAIN&&stream.emit("drain")),this.updateCallback()}function afterRead(err){err&&this.stream.destroy(err),this.stream._duplexState&=READ_NOT_ACTIVE,this.
readAhead===!1&&(this.stream._duplexState&READ_RESUMED)===0&&(this.stream._duplexState&=READ_NO_READ_AHEAD),this.updateCallback()}function updateReadNT(){(this.
stream._duplexState&READ_UPDATING)===0&&(this.stream._duplexState&=READ_NOT_NEXT_TICK,this.update())}function updateWriteNT(){(this.stream._duplexState&WRITE_UPDATING)===
0&&(this.stream._duplexState&=WRITE_NOT_NEXT_TICK,this.update())}function tickDrains(drains){for(let i=0;i<drains.length;i++)--drains[i].writes===0&&(drains.shift().
resolve(!0),i--)}function afterOpen(err){let stream=this.stream;err&&stream.destroy(err),(stream._duplexState&DESTROYING)===0&&((stream._duplexState&READ_PRIMARY_STATUS)===
0&&(stream._duplexState|=READ_PRIMARY),(stream._duplexState&WRITE_PRIMARY_STATUS)===0&&(stream._duplexState|=WRITE_PRIMARY),stream.emit("open")),stream._duplexState&=
NOT_ACTIVE,stream._writableState!==null&&stream._writableState.updateCallback(),stream._readableState!==null&&stream._readableState.updateCallback()}function afterTransform(err,data){
data!=null&&this.push(data),this._writableState.afterWrite(err)}function newListener(name){this._readableState!==null&&(name==="data"&&(this._duplexState|=READ_EMIT_DATA|
READ_RESUMED_READ_AHEAD,this._readableState.updateNextTick()),name==="readable"&&(this._duplexState|=READ_EMIT_READABLE,this._readableState.updateNextTick())),this.
_writableState!==null&&name==="drain"&&(this._duplexState|=WRITE_EMIT_DRAIN,this._writableState.updateNextTick())}var Stream=class extends EventEmitter2{constructor(opts){
super(),this._duplexState=0,this._readableState=null,this._writableState=null,opts&&(opts.open&&(this._open=opts.open),opts.destroy&&(this._destroy=opts.destroy),
opts.predestroy&&(this._predestroy=opts.predestroy),opts.signal&&opts.signal.addEventListener("abort",abort.bind(this))),this.on("newListener",newListener)}_open(cb){
cb(null)}_destroy(cb){cb(null)}_predestroy(){}get readable(){return this._readableState!==null?!0:void 0}get writable(){return this._writableState!==null?!0:void 0}get destroyed(){
return(this._duplexState&DESTROYED)!==0}get destroying(){return(this._duplexState&DESTROY_STATUS)!==0}destroy(err){(this._duplexState&DESTROY_STATUS)===0&&(err||
(err=StreamError.STREAM_DESTROYED()),this._duplexState=(this._duplexState|DESTROYING)&NON_PRIMARY,this._readableState!==null&&(this._readableState.highWaterMark=
0,this._readableState.error=err),this._writableState!==null&&(this._writableState.highWaterMark=0,this._writableState.error=err),this._duplexState|=PREDESTROYING,
this._predestroy(),this._duplexState&=NOT_PREDESTROYING,this._readableState!==null&&this._readableState.updateNextTick(),this._writableState!==null&&this._writableState.
updateNextTick())}},Readable=class _Readable extends Stream{constructor(opts){super(opts),this._duplexState|=OPENING|WRITE_DONE|READ_READ_AHEAD,this._readableState=
new ReadableState(this,opts),opts&&(this._readableState.readAhead===!1&&(this._duplexState&=READ_NO_READ_AHEAD),opts.read&&(this._read=opts.read),opts.eagerOpen&&
this._readableState.updateNextTick(),opts.encoding&&this.setEncoding(opts.encoding))}static deferred(fn,opts){let out=new PassThrough(opts);return fn().then(src=>{
if(src===null)return out.end();out.destroying||pipeline6(src,out,noop)}).catch(err=>out.destroy(err)),out}setEncoding(encoding){let dec=new TextDecoder2(encoding),
map3=this._readableState.map||echo;return this._readableState.map=mapOrSkip,this;function mapOrSkip(data){let next=dec.push(data);return next===""&&(data.byteLength!==
0||dec.remaining>0)?null:map3(next)}}_read(cb){cb(null)}pipe(dest,cb){return this._readableState.updateNextTick(),this._readableState.pipe(dest,cb),dest}read(){
return this._readableState.updateNextTick(),this._readableState.read()}push(data){return this._readableState.updateNextTickIfOpen(),this._readableState.push(data)}unshift(data){
return this._readableState.updateNextTickIfOpen(),this._readableState.unshift(data)}resume(){return this._duplexState|=READ_RESUMED_READ_AHEAD,this._readableState.
updateNextTick(),this}pause(){return this._duplexState&=this._readableState.readAhead===!1?READ_PAUSED_NO_READ_AHEAD:READ_PAUSED,this}static _fromAsyncIterator(ite,opts){
let destroy,rs=new _Readable({...opts,read(cb){ite.next().then(push).then(cb.bind(null,null)).catch(cb)},predestroy(){destroy=ite.return()},destroy(cb){if(!destroy)
return cb(null);destroy.then(cb.bind(null,null)).catch(cb)}});return rs;function push(data){data.done?rs.push(null):rs.push(data.value)}}static from(data,opts){
if(isReadStreamx(data))return data;if(data[asyncIterator])return this._fromAsyncIterator(data[asyncIterator](),opts);Array.isArray(data)||(data=data===void 0?[]:
[data]);let i=0;return new _Readable({...opts,read(cb){this.push(i===data.length?null:data[i++]),cb(null)}})}static isBackpressured(rs){return(rs._duplexState&READ_BACKPRESSURE_STATUS)!==
0||rs._readableState.buffered>=rs._readableState.highWaterMark}static isPaused(rs){return(rs._duplexState&READ_RESUMED)===0}[asyncIterator](){let stream=this,error62=null,
promiseResolve=null,promiseReject=null;return this.on("error",err=>{error62=err}),this.on("readable",onreadable),this.on("close",onclose),{[asyncIterator](){return this},
next(){return new Promise(function(resolve11,reject2){promiseResolve=resolve11,promiseReject=reject2;let data=stream.read();data!==null?ondata(data):(stream._duplexState&
DESTROYED)!==0&&ondata(null)})},return(){return destroy(null)},throw(err){return destroy(err)}};function onreadable(){promiseResolve!==null&&ondata(stream.read())}
function onclose(){promiseResolve!==null&&ondata(null)}function ondata(data){promiseReject!==null&&(error62?promiseReject(error62):data===null&&(stream._duplexState&
READ_DONE)===0?promiseReject(StreamError.STREAM_DESTROYED()):promiseResolve({value:data,done:data===null}),promiseReject=promiseResolve=null)}function destroy(err){
return stream.destroy(err),new Promise((resolve11,reject2)=>{if(stream._duplexState&DESTROYED)return resolve11({value:void 0,done:!0});stream.once("close",function(){
err?reject2(err):resolve11({value:void 0,done:!0})})})}}},Writable=class extends Stream{constructor(opts){super(opts),this._duplexState|=OPENING|READ_DONE,this.
_writableState=new WritableState(this,opts),opts&&(opts.writev&&(this._writev=opts.writev),opts.write&&(this._write=opts.write),opts.final&&(this._final=opts.final),
opts.eagerOpen&&this._writableState.updateNextTick())}cork(){this._duplexState|=WRITE_CORKED}uncork(){this._duplexState&=WRITE_NOT_CORKED,this._writableState.updateNextTick()}_writev(batch,cb){
cb(null)}_write(data,cb){this._writableState.autoBatch(data,cb)}_final(cb){cb(null)}static isBackpressured(ws){return(ws._duplexState&WRITE_BACKPRESSURE_STATUS)!==
0}static drained(ws){if(ws.destroyed)return Promise.resolve(!1);let state=ws._writableState,writes=(isWritev(ws)?Math.min(1,state.queue.length):state.queue.length)+
(ws._duplexState&WRITE_WRITING?1:0);return writes===0?Promise.resolve(!0):(state.drains===null&&(state.drains=[]),new Promise(resolve11=>{state.drains.push({writes,
resolve:resolve11})}))}write(data){return this._writableState.updateNextTick(),this._writableState.push(data)}end(data){return this._writableState.updateNextTick(),
this._writableState.end(data),this}},Duplex=class extends Readable{constructor(opts){super(opts),this._duplexState=OPENING|this._duplexState&READ_READ_AHEAD,this.
_writableState=new WritableState(this,opts),opts&&(opts.writev&&(this._writev=opts.writev),opts.write&&(this._write=opts.write),opts.final&&(this._final=opts.final))}cork(){
this._duplexState|=WRITE_CORKED}uncork(){this._duplexState&=WRITE_NOT_CORKED,this._writableState.updateNextTick()}_writev(batch,cb){cb(null)}_write(data,cb){this.
_writableState.autoBatch(data,cb)}_final(cb){cb(null)}write(data){return this._writableState.updateNextTick(),this._writableState.push(data)}end(data){return this.
_writableState.updateNextTick(),this._writableState.end(data),this}},Transform=class extends Duplex{constructor(opts){super(opts),this._transformState=new TransformState(
this),opts&&(opts.transform&&(this._transform=opts.transform),opts.flush&&(this._flush=opts.flush))}_write(data,cb){this._readableState.buffered>=this._readableState.
highWaterMark?this._transformState.data=data:this._transform(data,this._transformState.afterTransform)}_read(cb){if(this._transformState.data!==null){let data=this.
_transformState.data;this._transformState.data=null,cb(null),this._transform(data,this._transformState.afterTransform)}else cb(null)}destroy(err){super.destroy(
err),this._transformState.data!==null&&(this._transformState.data=null,this._transformState.afterTransform())}_transform(data,cb){cb(null,data)}_flush(cb){cb(null)}_final(cb){
this._transformState.afterFinal=cb,this._flush(transformAfterFlush.bind(this))}},PassThrough=class extends Transform{};function transformAfterFlush(err,data){let cb=this.
_transformState.afterFinal;if(err)return cb(err);data!=null&&this.push(data),this.push(null),cb(null)}function pipelinePromise(...streams){return new Promise((resolve11,reject2)=>pipeline6(
...streams,err=>{if(err)return reject2(err);resolve11()}))}function pipeline6(stream,...streams){let all=Array.isArray(stream)?[...stream,...streams]:[stream,...streams],
done=all.length&&typeof all[all.length-1]=="function"?all.pop():null;if(all.length<2)throw StreamError.BAD_ARGUMENT("Pipeline requires at least 2 streams");let src=all[0],
dest=null,error62=null;for(let i=1;i<all.length;i++)dest=all[i],isStreamx(src)?src.pipe(dest,onerror):(errorHandle(src,!0,i>1,onerror),src.pipe(dest)),src=dest;
if(done){let fin=!1,autoDestroy=isStreamx(dest)||!!(dest._writableState&&dest._writableState.autoDestroy);dest.on("error",err=>{error62===null&&(error62=err)}),
dest.on("finish",()=>{fin=!0,autoDestroy||done(error62)}),autoDestroy&&dest.on("close",()=>done(error62||(fin?null:StreamError.PREMATURE_CLOSE())))}return dest;
function errorHandle(s,rd,wr,onerror2){s.on("error",onerror2),s.on("close",onclose);function onclose(){if(rd&&s._readableState&&!s._readableState.ended||wr&&s._writableState&&
!s._writableState.ended)return onerror2(StreamError.PREMATURE_CLOSE())}}function onerror(err){if(!(!err||error62)){error62=err;for(let s of all)s.destroy(err)}}}
function echo(s){return s}function isStream(stream){return!!stream._readableState||!!stream._writableState}function isStreamx(stream){return typeof stream._duplexState==
"number"&&isStream(stream)}function isEnding(stream){return!!stream._readableState&&stream._readableState.ending}function isEnded(stream){return!!stream._readableState&&
stream._readableState.ended}function isFinishing(stream){return!!stream._writableState&&stream._writableState.ending}function isFinished(stream){return!!stream.
_writableState&&stream._writableState.ended}function getStreamError(stream,opts={}){let err=stream._readableState&&stream._readableState.error||stream._writableState&&
stream._writableState.error;return!opts.all&&StreamError.isStreamDestroyed(err)?null:err}function isReadStreamx(stream){return isStreamx(stream)&&stream.readable}
function isDisturbed(stream){return(stream._duplexState&OPENING)!==OPENING||(stream._duplexState&DESTROYING)===DESTROYING||(stream._duplexState&ACTIVE_OR_TICKING)!==
0}function isTypedArray(data){return typeof data=="object"&&data!==null&&typeof data.byteLength=="number"}function defaultByteLength(data){return isTypedArray(data)?
data.byteLength:1024}function noop(){}function abort(){this.destroy(StreamError.ABORTED())}function isWritev(s){return s._writev!==Writable.prototype._writev&&s.
_writev!==Duplex.prototype._writev}module2.exports={pipeline:pipeline6,pipelinePromise,isStream,isStreamx,isEnding,isEnded,isFinishing,isFinished,isDisturbed,getStreamError,
Stream,Writable,Readable,Duplex,Transform,PassThrough}}});var require_headers=__commonJS({"node_modules/tar-stream/headers.js"(exports2){var b4a=require_b4a(),ZEROS="0000000000000000000",SEVENS="7777777777777777777",ZERO_OFFSET=48,
USTAR_MAGIC=b4a.from([117,115,116,97,114,0]),USTAR_VER=b4a.from([ZERO_OFFSET,ZERO_OFFSET]),GNU_MAGIC=b4a.from([117,115,116,97,114,32]),GNU_VER=b4a.from([32,0]),
MASK=4095,MAGIC_OFFSET=257,VERSION_OFFSET=263;exports2.decodeLongPath=function(buf,encoding){return decodeStr(buf,0,buf.length,encoding)};exports2.encodePax=function(opts){
let result="";opts.name&&(result+=addLength(" path="+opts.name+`
`)),opts.linkname&&(result+=addLength(" linkpath="+opts.linkname+`
`));let pax=opts.pax;if(pax)for(let key in pax)result+=addLength(" "+key+"="+pax[key]+`
`);return b4a.from(result)};exports2.decodePax=function(buf){let result={};for(;buf.length;){let i=0;for(;i<buf.length&&buf[i]!==32;)i++;let len=parseInt(b4a.toString(
buf.subarray(0,i)),10);if(!len)return result;let b=b4a.toString(buf.subarray(i+1,len-1)),keyIndex=b.indexOf("=");if(keyIndex===-1)return result;result[b.slice(0,
keyIndex)]=b.slice(keyIndex+1),buf=buf.subarray(len)}return result};exports2.encode=function(opts){let buf=b4a.alloc(512),name=opts.name,prefix="";if(opts.typeflag===
5&&name[name.length-1]!=="/"&&(name+="/"),b4a.byteLength(name)!==name.length)return null;for(;b4a.byteLength(name)>100;){let i=name.indexOf("/");if(i===-1)return null;
prefix+=prefix?"/"+name.slice(0,i):name.slice(0,i),name=name.slice(i+1)}return b4a.byteLength(name)>100||b4a.byteLength(prefix)>155||opts.linkname&&b4a.byteLength(
opts.linkname)>100?null:(b4a.write(buf,name),b4a.write(buf,encodeOct(opts.mode&MASK,6),100),b4a.write(buf,encodeOct(opts.uid,6),108),b4a.write(buf,encodeOct(opts.
gid,6),116),encodeSize(opts.size,buf,124),b4a.write(buf,encodeOct(opts.mtime.getTime()/1e3|0,11),136),buf[156]=ZERO_OFFSET+toTypeflag(opts.type),opts.linkname&&
b4a.write(buf,opts.linkname,157),b4a.copy(USTAR_MAGIC,buf,MAGIC_OFFSET),b4a.copy(USTAR_VER,buf,VERSION_OFFSET),opts.uname&&b4a.write(buf,opts.uname,265),opts.gname&&
b4a.write(buf,opts.gname,297),b4a.write(buf,encodeOct(opts.devmajor||0,6),329),b4a.write(buf,encodeOct(opts.devminor||0,6),337),prefix&&b4a.write(buf,prefix,345),
b4a.write(buf,encodeOct(cksum(buf),6),148),buf)};exports2.decode=function(buf,filenameEncoding,allowUnknownFormat){let typeflag=buf[156]===0?0:buf[156]-ZERO_OFFSET,
name=decodeStr(buf,0,100,filenameEncoding),mode2=decodeOct(buf,100,8),uid=decodeOct(buf,108,8),gid=decodeOct(buf,116,8),size=decodeOct(buf,124,12),mtime=decodeOct(
buf,136,12),type=toType(typeflag),linkname=buf[157]===0?null:decodeStr(buf,157,100,filenameEncoding),uname=decodeStr(buf,265,32),gname=decodeStr(buf,297,32),devmajor=decodeOct(
buf,329,8),devminor=decodeOct(buf,337,8),c=cksum(buf);if(c===256)return null;if(c!==decodeOct(buf,148,8))throw new Error("Invalid tar header. Maybe the tar is c\
orrupted or it needs to be gunzipped?");if(isUSTAR(buf))buf[345]&&(name=decodeStr(buf,345,155,filenameEncoding)+"/"+name);else if(!isGNU(buf)){if(!allowUnknownFormat)
throw new Error("Invalid tar header: unknown format.")}return typeflag===0&&name&&name[name.length-1]==="/"&&(typeflag=5),{name,mode:mode2,uid,gid,size,byteOffset:0,
mtime:new Date(1e3*mtime),type,linkname,uname,gname,devmajor,devminor,pax:null}};function isUSTAR(buf){return b4a.equals(USTAR_MAGIC,buf.subarray(MAGIC_OFFSET,MAGIC_OFFSET+
6))}function isGNU(buf){return b4a.equals(GNU_MAGIC,buf.subarray(MAGIC_OFFSET,MAGIC_OFFSET+6))&&b4a.equals(GNU_VER,buf.subarray(VERSION_OFFSET,VERSION_OFFSET+2))}
function clamp(index,len,defaultValue){return typeof index!="number"?defaultValue:(index=~~index,index>=len?len:index>=0||(index+=len,index>=0)?index:0)}function toType(flag2){
switch(flag2){case 0:return"file";case 1:return"link";case 2:return"symlink";case 3:return"character-device";case 4:return"block-device";case 5:return"directory";case 6:
return"fifo";case 7:return"contiguous-file";case 72:return"pax-header";case 55:return"pax-global-header";case 27:return"gnu-long-link-path";case 28:case 30:return"\
gnu-long-path"}return null}function toTypeflag(flag2){switch(flag2){case"file":return 0;case"link":return 1;case"symlink":return 2;case"character-device":return 3;case"\
block-device":return 4;case"directory":return 5;case"fifo":return 6;case"contiguous-file":return 7;case"pax-header":return 72}return 0}function indexOf(block,num,offset,end){
for(;offset<end;offset++)if(block[offset]===num)return offset;return end}function cksum(block){let sum=256;for(let i=0;i<148;i++)sum+=block[i];for(let j=156;j<512;j++)
sum+=block[j];return sum}function encodeOct(val,n){return val=val.toString(8),val.length>n?SEVENS.slice(0,n)+" ":ZEROS.slice(0,n-val.length)+val+" "}function encodeSizeBin(num,buf,off2){
buf[off2]=128;for(let i=11;i>0;i--)buf[off2+i]=num&255,num=Math.floor(num/256)}function encodeSize(num,buf,off2){num.toString(8).length>11?encodeSizeBin(num,buf,
off2):b4a.write(buf,encodeOct(num,11),off2)}function parse256(buf){let positive;if(buf[0]===128)positive=!0;else if(buf[0]===255)positive=!1;else return null;let tuple2=[],
i;for(i=buf.length-1;i>0;i--){let byte=buf[i];positive?tuple2.push(byte):tuple2.push(255-byte)}let sum=0,l=tuple2.length;for(i=0;i<l;i++)sum+=tuple2[i]*Math.pow(
256,i);return positive?sum:-1*sum}function decodeOct(val,offset,length){if(val=val.subarray(offset,offset+length),offset=0,val[offset]&128)return parse256(val);
{for(;offset<val.length&&val[offset]===32;)offset++;let end=clamp(indexOf(val,32,offset,val.length),val.length,val.length);for(;offset<end&&val[offset]===0;)offset++;
return end===offset?0:parseInt(b4a.toString(val.subarray(offset,end)),8)}}function decodeStr(val,offset,length,encoding){return b4a.toString(val.subarray(offset,
indexOf(val,0,offset,offset+length)),encoding)}function addLength(str){let len=b4a.byteLength(str),digits=Math.floor(Math.log(len)/Math.log(10))+1;return len+digits>=
Math.pow(10,digits)&&digits++,len+digits+str}}});var require_extract=__commonJS({"node_modules/tar-stream/extract.js"(exports2,module2){var{Writable,Readable,getStreamError}=require_streamx(),FIFO=require_fast_fifo(),
b4a=require_b4a(),headers=require_headers(),EMPTY=b4a.alloc(0),MAX_HEADER_SIZE=4*1024*1024,BufferList=class{constructor(){this.buffered=0,this.shifted=0,this.queue=
new FIFO,this._offset=0}push(buffer){this.buffered+=buffer.byteLength,this.queue.push(buffer)}shiftFirst(size){return this.buffered===0?null:this._next(size)}shift(size){
if(size>this.buffered)return null;if(size===0)return EMPTY;let chunk=this._next(size);if(size===chunk.byteLength)return chunk;let chunks=[chunk];for(;(size-=chunk.
byteLength)>0;)chunk=this._next(size),chunks.push(chunk);return b4a.concat(chunks)}_next(size){let buf=this.queue.peek(),rem=buf.byteLength-this._offset;if(size>=
rem){let sub=this._offset?buf.subarray(this._offset,buf.byteLength):buf;return this.queue.shift(),this._offset=0,this.buffered-=rem,this.shifted+=rem,sub}return this.
buffered-=size,this.shifted+=size,buf.subarray(this._offset,this._offset+=size)}},Source=class extends Readable{constructor(self,header2,offset){super(),this.header=
header2,this.offset=offset,this._parent=self}_read(cb){this.header.size===0&&this.push(null),this._parent._stream===this&&this._parent._update(),cb(null)}_predestroy(){
this._parent.destroy(getStreamError(this))}_detach(){this._parent._stream===this&&(this._parent._stream=null,this._parent._missing=overflow(this.header.size),this.
_parent._update())}_destroy(cb){this._detach(),cb(null)}},Extract=class extends Writable{constructor(opts){super(opts),opts||(opts={}),this._buffer=new BufferList,
this._offset=0,this._header=null,this._stream=null,this._missing=0,this._longHeader=!1,this._callback=noop,this._locked=!1,this._finished=!1,this._pax=null,this.
_paxGlobal=null,this._gnuLongPath=null,this._gnuLongLinkPath=null,this._filenameEncoding=opts.filenameEncoding||"utf-8",this._allowUnknownFormat=!!opts.allowUnknownFormat,
this._unlockBound=this._unlock.bind(this)}_unlock(err){if(this._locked=!1,err){this.destroy(err),this._continueWrite(err);return}this._update()}_consumeHeader(){
if(this._locked)return!1;this._offset=this._buffer.shifted;try{this._header=headers.decode(this._buffer.shift(512),this._filenameEncoding,this._allowUnknownFormat)}catch(err){
return this._continueWrite(err),!1}if(!this._header)return!0;switch(this._header.byteOffset=this._buffer.shifted,this._header.type){case"gnu-long-path":case"gnu\
-long-link-path":case"pax-global-header":case"pax-header":return this._longHeader=!0,this._missing=this._header.size,this._missing>MAX_HEADER_SIZE?(this._continueWrite(
new Error("Header exceeds max size")),!1):!0}return this._locked=!0,this._applyLongHeaders(),this._header.size>=0?this._header.size===0||this._header.type==="di\
rectory"?(this.emit("entry",this._header,this._createStream(),this._unlockBound),!0):(this._stream=this._createStream(),this._missing=this._header.size,this.emit(
"entry",this._header,this._stream,this._unlockBound),!0):(this._continueWrite(new Error("Invalid header")),!1)}_applyLongHeaders(){this._gnuLongPath&&(this._header.
name=this._gnuLongPath,this._gnuLongPath=null),this._gnuLongLinkPath&&(this._header.linkname=this._gnuLongLinkPath,this._gnuLongLinkPath=null),this._pax&&(this.
_pax.path&&(this._header.name=this._pax.path),this._pax.linkpath&&(this._header.linkname=this._pax.linkpath),this._pax.size&&(this._header.size=parseInt(this._pax.
size,10)),this._header.pax=this._pax,this._pax=null)}_decodeLongHeader(buf){switch(this._header.type){case"gnu-long-path":this._gnuLongPath=headers.decodeLongPath(
buf,this._filenameEncoding);break;case"gnu-long-link-path":this._gnuLongLinkPath=headers.decodeLongPath(buf,this._filenameEncoding);break;case"pax-global-header":
this._paxGlobal=headers.decodePax(buf);break;case"pax-header":this._pax=this._paxGlobal===null?headers.decodePax(buf):Object.assign({},this._paxGlobal,headers.decodePax(
buf));break}}_consumeLongHeader(){this._longHeader=!1,this._missing=overflow(this._header.size);let buf=this._buffer.shift(this._header.size);try{this._decodeLongHeader(
buf)}catch(err){return this._continueWrite(err),!1}return!0}_consumeStream(){let buf=this._buffer.shiftFirst(this._missing);if(buf===null)return!1;this._missing-=
buf.byteLength;let drained=this._stream.push(buf);return this._missing===0?(this._stream.push(null),drained&&this._stream._detach(),drained&&this._locked===!1):
drained}_createStream(){return new Source(this,this._header,this._offset)}_update(){for(;this._buffer.buffered>0&&!this.destroying;){if(this._missing>0){if(this.
_stream!==null){if(this._consumeStream()===!1)return;continue}if(this._longHeader===!0){if(this._missing>this._buffer.buffered)break;if(this._consumeLongHeader()===
!1)return!1;continue}let ignore=this._buffer.shiftFirst(this._missing);ignore!==null&&(this._missing-=ignore.byteLength);continue}if(this._buffer.buffered<512)break;
if(this._stream!==null||this._consumeHeader()===!1)return}this._continueWrite(null)}_continueWrite(err){let cb=this._callback;this._callback=noop,cb(err)}_write(data,cb){
this._callback=cb,this._buffer.push(data),this._update()}_final(cb){this._finished=this._missing===0&&this._buffer.buffered===0,cb(this._finished?null:new Error(
"Unexpected end of data"))}_predestroy(){this._continueWrite(null)}_destroy(cb){this._stream&&this._stream.destroy(getStreamError(this)),cb(null)}[Symbol.asyncIterator](){
let error62=null,promiseResolve=null,promiseReject=null,entryStream=null,entryCallback=null,extract2=this;return this.on("entry",onentry),this.on("error",err=>{
error62=err}),this.on("close",onclose),{[Symbol.asyncIterator](){return this},next(){return new Promise(onnext)},return(){return destroy(null)},throw(err){return destroy(
err)}};function consumeCallback(err){if(!entryCallback)return;let cb=entryCallback;entryCallback=null,cb(err)}function onnext(resolve11,reject2){if(error62)return reject2(
error62);if(entryStream){resolve11({value:entryStream,done:!1}),entryStream=null;return}promiseResolve=resolve11,promiseReject=reject2,consumeCallback(null),extract2.
_finished&&promiseResolve&&(promiseResolve({value:void 0,done:!0}),promiseResolve=promiseReject=null)}function onentry(header2,stream,callback){entryCallback=callback,
stream.on("error",noop),promiseResolve?(promiseResolve({value:stream,done:!1}),promiseResolve=promiseReject=null):entryStream=stream}function onclose(){consumeCallback(
error62),promiseResolve&&(error62?promiseReject(error62):promiseResolve({value:void 0,done:!0}),promiseResolve=promiseReject=null)}function destroy(err){return extract2.
destroy(err),consumeCallback(err),new Promise((resolve11,reject2)=>{if(extract2.destroyed)return resolve11({value:void 0,done:!0});extract2.once("close",function(){
err?reject2(err):resolve11({value:void 0,done:!0})})})}}};module2.exports=function(opts){return new Extract(opts)};function noop(){}function overflow(size){return size&=
511,size&&512-size}}});var require_constants=__commonJS({"node_modules/tar-stream/constants.js"(exports2,module2){var constants6={S_IFMT:61440,S_IFDIR:16384,S_IFCHR:8192,S_IFBLK:24576,
S_IFIFO:4096,S_IFLNK:40960};try{module2.exports=require("fs").constants||constants6}catch{module2.exports=constants6}}});var require_pack=__commonJS({"node_modules/tar-stream/pack.js"(exports2,module2){var{Readable,Writable,getStreamError}=require_streamx(),b4a=require_b4a(),constants6=require_constants(),
headers=require_headers(),DMODE=493,FMODE=420,END_OF_TAR=b4a.alloc(1024),Sink=class extends Writable{constructor(pack2,header2,callback){super({mapWritable,eagerOpen:!0}),
this.written=0,this.header=header2,this._callback=callback,this._linkname=null,this._isLinkname=header2.type==="symlink"&&!header2.linkname,this._isVoid=header2.
type!=="file"&&header2.type!=="contiguous-file",this._finished=!1,this._pack=pack2,this._openCallback=null,this._pack._stream===null?this._pack._stream=this:this.
_pack._pending.push(this)}_open(cb){this._openCallback=cb,this._pack._stream===this&&this._continueOpen()}_continuePack(err){if(this._callback===null)return;let callback=this.
_callback;this._callback=null,callback(err)}_continueOpen(){this._pack._stream===null&&(this._pack._stream=this);let cb=this._openCallback;if(this._openCallback=
null,cb!==null){if(this._pack.destroying)return cb(new Error("pack stream destroyed"));if(this._pack._finalized)return cb(new Error("pack stream is already fina\
lized"));this._pack._stream=this,this._isLinkname||this._pack._encode(this.header),this._isVoid&&(this._finish(),this._continuePack(null)),cb(null)}}_write(data,cb){
if(this._isLinkname)return this._linkname=this._linkname?b4a.concat([this._linkname,data]):data,cb(null);if(this._isVoid)return data.byteLength>0?cb(new Error("\
No body allowed for this entry")):cb();if(this.written+=data.byteLength,this._pack.push(data))return cb();this._pack._drain=cb}_finish(){this._finished||(this._finished=
!0,this._isLinkname&&(this.header.linkname=this._linkname?b4a.toString(this._linkname,"utf-8"):"",this._pack._encode(this.header)),overflow(this._pack,this.header.
size),this._pack._done(this))}_final(cb){if(this.written!==this.header.size)return cb(new Error("Size mismatch"));this._finish(),cb(null)}_getError(){return getStreamError(
this)||new Error("tar entry destroyed")}_predestroy(){this._pack.destroy(this._getError())}_destroy(cb){this._pack._done(this),this._continuePack(this._finished?
null:this._getError()),cb()}},Pack=class extends Readable{constructor(opts){super(opts),this._drain=noop,this._finalized=!1,this._finalizing=!1,this._pending=[],
this._stream=null}entry(header2,buffer,callback){if(this._finalized||this.destroying)throw new Error("already finalized or destroyed");typeof buffer=="function"&&
(callback=buffer,buffer=null),callback||(callback=noop),(!header2.size||header2.type==="symlink")&&(header2.size=0),header2.type||(header2.type=modeToType(header2.
mode)),header2.mode||(header2.mode=header2.type==="directory"?DMODE:FMODE),header2.uid||(header2.uid=0),header2.gid||(header2.gid=0),header2.mtime||(header2.mtime=
new Date),typeof buffer=="string"&&(buffer=b4a.from(buffer));let sink=new Sink(this,header2,callback);return b4a.isBuffer(buffer)?(header2.size=buffer.byteLength,
sink.write(buffer),sink.end(),sink):(sink._isVoid,sink)}finalize(){if(this._stream||this._pending.length>0){this._finalizing=!0;return}this._finalized||(this._finalized=
!0,this.push(END_OF_TAR),this.push(null))}_done(stream){stream===this._stream&&(this._stream=null,this._finalizing&&this.finalize(),this._pending.length&&this._pending.
shift()._continueOpen())}_encode(header2){if(!header2.pax){let buf=headers.encode(header2);if(buf){this.push(buf);return}}this._encodePax(header2)}_encodePax(header2){
let paxHeader=headers.encodePax({name:header2.name,linkname:header2.linkname,pax:header2.pax}),newHeader={name:"PaxHeader",mode:header2.mode,uid:header2.uid,gid:header2.
gid,size:paxHeader.byteLength,mtime:header2.mtime,type:"pax-header",linkname:header2.linkname&&"PaxHeader",uname:header2.uname,gname:header2.gname,devmajor:header2.
devmajor,devminor:header2.devminor};this.push(headers.encode(newHeader)),this.push(paxHeader),overflow(this,paxHeader.byteLength),newHeader.size=header2.size,newHeader.
type=header2.type,this.push(headers.encode(newHeader))}_doDrain(){let drain=this._drain;this._drain=noop,drain()}_predestroy(){let err=getStreamError(this);for(this.
_stream&&this._stream.destroy(err);this._pending.length;){let stream=this._pending.shift();stream.destroy(err),stream._continueOpen()}this._doDrain()}_read(cb){
this._doDrain(),cb()}};module2.exports=function(opts){return new Pack(opts)};function modeToType(mode2){switch(mode2&constants6.S_IFMT){case constants6.S_IFBLK:
return"block-device";case constants6.S_IFCHR:return"character-device";case constants6.S_IFDIR:return"directory";case constants6.S_IFIFO:return"fifo";case constants6.
S_IFLNK:return"symlink"}return"file"}function noop(){}function overflow(self,size){size&=511,size&&self.push(END_OF_TAR.subarray(0,512-size))}function mapWritable(buf){
return b4a.isBuffer(buf)?buf:b4a.from(buf)}}});var require_tar_stream=__commonJS({"node_modules/tar-stream/index.js"(exports2){exports2.extract=require_extract();exports2.pack=require_pack()}});var import_node_util4=require("node:util");var import_node_util=require("node:util"),import_node_path=require("node:path");var BaseImageError=class extends Error{code;hint;constructor(code2,message,details={}){super(message,details.cause===void 0?void 0:{cause:details.cause}),this.name=
"BaseImageError",this.code=code2,this.hint=details.hint}};function fail(code2,message,details){throw new BaseImageError(code2,message,details)}function exitStatus(error62){
return error62 instanceof BaseImageError&&(error62.code==="usage"||error62.code==="recipe")?2:1}function nearest(word,known){let[best]=known.map(candidate=>({candidate,distance:distance(word.toLowerCase(),candidate.toLowerCase())})).sort((a,b)=>a.distance-
b.distance);return best&&best.distance<=Math.max(1,Math.floor(word.length/3))?`Did you mean "${best.candidate}"?`:`Known: ${known.join(", ")}`}function distance(a,b){
let rows=[Array.from({length:b.length+1},(_,j)=>j)],at=(i,j)=>rows[i]?.[j]??1/0;for(let i=1;i<=a.length;i++){rows.push([i]);for(let j=1;j<=b.length;j++){let swapped=a[i-
1]===b[j-2]&&a[i-2]===b[j-1],cost=a[i-1]===b[j-1]?0:1;rows[i]?.push(Math.min(at(i-1,j)+1,at(i,j-1)+1,at(i-1,j-1)+cost,swapped?at(i-2,j-2)+1:1/0))}}return at(a.length,
b.length)}var table=[{oci:"amd64",aliases:["x86_64","x86-64","x64"],debian:"amd64",rpm:"x86_64",pacman:"x86_64",apk:"x86_64",qemu:"x86_64",elf:{machine:62,bits:64,order:"\
LE"},node:"x64"},{oci:"386",aliases:["i386","i686","x86"],debian:"i386",rpm:"i686",pacman:"i686",apk:"x86",qemu:"i386",elf:{machine:3,bits:32,order:"LE"},node:"\
ia32"},{oci:"arm64",aliases:["arm64/v8","aarch64"],debian:"arm64",rpm:"aarch64",pacman:"aarch64",apk:"aarch64",qemu:"aarch64",elf:{machine:183,bits:64,order:"LE"},
node:"arm64"},{oci:"arm/v7",aliases:["arm","armhf","armv7","armv7l","armv7h"],debian:"armhf",rpm:"armv7hl",pacman:"armv7h",apk:"armv7",qemu:"arm",elf:{machine:40,
bits:32,order:"LE"},node:"arm"},{oci:"arm/v6",aliases:["armv6","armv6l"],debian:"armhf",rpm:"armv6hl",pacman:"armv6h",apk:"armhf",qemu:"arm",elf:{machine:40,bits:32,
order:"LE"}},{oci:"arm/v5",aliases:["armel","armv5"],debian:"armel",rpm:"armv5tel",pacman:"arm",apk:"armel",qemu:"arm",elf:{machine:40,bits:32,order:"LE"}},{oci:"\
ppc64le",aliases:["ppc64el"],debian:"ppc64el",rpm:"ppc64le",pacman:"ppc64le",apk:"ppc64le",qemu:"ppc64le",elf:{machine:21,bits:64,order:"LE"},node:"ppc64"},{oci:"\
riscv64",aliases:[],debian:"riscv64",rpm:"riscv64",pacman:"riscv64",apk:"riscv64",qemu:"riscv64",elf:{machine:243,bits:64,order:"LE"},node:"riscv64"},{oci:"s390\
x",aliases:[],debian:"s390x",rpm:"s390x",pacman:"s390x",apk:"s390x",qemu:"s390x",elf:{machine:22,bits:64,order:"BE"},node:"s390x"},{oci:"loong64",aliases:["loon\
garch64"],debian:"loong64",rpm:"loongarch64",pacman:"loong64",apk:"loongarch64",qemu:"loongarch64",elf:{machine:258,bits:64,order:"LE"},node:"loong64"},{oci:"mi\
ps64le",aliases:["mips64el"],debian:"mips64el",rpm:"mips64el",pacman:"mips64el",apk:"mips64el",qemu:"mips64el",elf:{machine:8,bits:64,order:"LE"}}];function toPlatform(oci){
let[architecture=oci,variant2]=oci.split("/");return variant2===void 0?{os:"linux",architecture}:{os:"linux",architecture,variant:variant2}}var knownPlatforms=table.
map(row=>toPlatform(row.oci));function parsePlatform(text3){let bare=text3.trim().toLowerCase().replace(/^linux\//,""),row=table.find(candidate=>candidate.oci===
bare||candidate.aliases.includes(bare));return row?toPlatform(row.oci):fail("usage",`Unknown platform ${JSON.stringify(text3)}`,{hint:`Known platforms: ${knownPlatforms.
map(formatPlatform).join(", ")}`})}function formatPlatform(platform2){return[platform2.os,platform2.architecture,...platform2.variant===void 0?[]:[platform2.variant]].
join("/")}function platformSlug(platform2){return formatPlatform(platform2).replaceAll("/","-")}function samePlatform(a,b){return formatPlatform(a)===formatPlatform(
b)}function dialects(platform2){let name=formatPlatform(platform2).slice(6);return table.find(row=>row.oci===name)??fail("internal",`Platform outside the table:\
 ${name}`)}function platformOfNode(arch){let row=table.find(candidate=>candidate.node===arch);return row?toPlatform(row.oci):fail("host",`This machine's archite\
cture (${arch}) is not one this program knows`)}var alsoRuns={"linux/amd64":["linux/386"]};function runsOn(machine2,platform2){return samePlatform(machine2,platform2)||
(alsoRuns[formatPlatform(machine2)]??[]).includes(formatPlatform(platform2))}var exportFormats=["rootfs.tar","rootfs.tar.xz","rootfs.tar.zst","docker-archive","Dockerfile"];var compressions=["gzip","zstd","none"],emulationModes=["auto","never","always"];function readSelection(words){return{recipe:words.recipe||fail("usage","No reci\
pe given",{hint:"Name one, for example: debian"}),release:words.release||void 0,variant:words.variant||void 0,platforms:readPlatforms(words.platforms)}}function readRequest(words){
let selection=readSelection(words),{platforms}=selection,here2=platformOfNode(process.arch);words.load&&typeof platforms=="object"&&!platforms.some(platform2=>samePlatform(
platform2,here2))&&fail("usage",`Cannot load an image for ${platforms.map(formatPlatform).join(", ")} into this machine's engine`,{hint:`Add ${formatPlatform(here2)}\
 to the platforms, or leave loading out`});for(let name of words.images)mustBeName(name);return{...selection,output:words.output||void 0,images:words.images,tags:words.
tags,load:words.load,test:words.test,compression:oneOf(compressions,words.compression||"gzip","compression"),formats:[...new Set(words.formats)].map(format=>oneOf(
exportFormats,format,"format")),locked:words.locked||void 0,emulation:oneOf(emulationModes,words.emulation||"auto","emulation"),keepGoing:words.keepGoing}}function readPlatforms(words){
let[only="host"]=words;if(words.length<=1&&(only==="host"||only==="all"))return only;let special=words.find(word=>word==="host"||word==="all");special&&fail("us\
age",`Platform "${special}" stands alone, not beside others: ${words.join(", ")}`,{hint:`Write ${special}, or name every platform`});let platforms=words.map(parsePlatform);
return platforms.filter((platform2,at)=>platforms.findIndex(other=>samePlatform(other,platform2))===at)}function mustBeName(name){let[first="",...rest]=name.split(
"/"),isHost=rest.length>0&&(/[.:]/.test(first)||first==="localhost"),path4=isHost?rest:[first,...rest];if(path4.every(part=>/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/.
test(part)))return;let lower=[...isHost?[first]:[],...path4.map(part=>part.toLowerCase().replace(/[:@].*/,""))].join("/");fail("usage",`Not the name of an image\
: ${JSON.stringify(name)}`,{hint:`Names are lower-case and carry no tag (tags have an option of their own), for example: ${lower}`})}function oneOf(known,word,what){
return known.find(candidate=>candidate===word)??fail("usage",`Unknown ${what} ${JSON.stringify(word)}`,{hint:nearest(word,known)})}var verbs={build:{summary:"build, test and pack an image",usage:"build RECIPE [options]",details:`RECIPE is a built-in recipe (debian, debian:bookworm, debian:t\
rixie-slim) or a YAML file.
The output folder gets an OCI image layout (image/), locks (lock/), SBOMs (sbom/), report.html and build.json.`},lock:{summary:"write down exactly what a build \
would install",usage:"lock RECIPE [options]",details:`Writes one <platform>.json per platform, for build --locked.
With --check nothing is written, and the exit status is 3 when the archive has changed.`},plan:{summary:"show what would be built, without building",usage:"plan\
 RECIPE [options]",details:"Touches neither network nor disk. --json prints the complete targets."},index:{summary:"join builds of single platforms into one ind\
ex",usage:"index DIR DIR… --output DIR",details:`DIR are output folders of builds of the same recipe, release and variant, on whatever machines.
The index is the one, to the byte, that a single machine makes of all the platforms.`},list:{summary:"list the built-in recipes",usage:"list [options]",details:"\
With their releases, variants and platforms."},doctor:{summary:"check what this machine has for building",usage:"doctor [options]",details:"Exit status 1 when a\
 build could not run."},prune:{summary:"remove old files from the cache",usage:"prune [--max-age 30d] [--max-size 5G]",details:"Files not used for longest go fi\
rst. Without a limit: everything not used for 30 days."},help:{summary:"explain a verb",usage:"help [VERB]",details:""}},options={release:{value:"NAME",text:"re\
lease of the distribution (default: the recipe's)"},variant:{value:"NAME",text:"named variant of the recipe, such as slim"},platform:{value:"LIST",text:"linux/a\
md64,linux/arm64 or all or host (default: host)"},output:{value:"DIR",text:"folder for the results (default: build/<name>-<release>)"},image:{value:"NAME",text:"\
image name that the tags apply to; repeatable"},tag:{value:"TEMPLATE",text:"tag, such as {{codename}}-{{date}}, instead of the recipe's; repeatable"},load:{text:"\
leave the image in the container engine"},test:{text:"run the recipe's tests (default); --no-test leaves them out"},compression:{value:"KIND",text:"gzip (defaul\
t), zstd or none"},format:{value:"LIST",text:"also write rootfs.tar, rootfs.tar.xz, rootfs.tar.zst, docker-archive, Dockerfile"},locked:{value:"DIR",text:"build\
 exactly what the locks in this folder say"},emulation:{value:"MODE",text:"run foreign programs: auto (where a script needs it), never, always"},"keep-going":{text:"\
leave platforms that fail out of the index; exit status 1 all the same"},check:{text:"only compare; exit status 3 when something changed"},"max-age":{value:"AGE",
text:"remove what was not used for 12h, 30d, 4w"},"max-size":{value:"SIZE",text:"keep the cache below 500M, 5G"},"cache-dir":{value:"DIR",text:"cache folder (de\
fault: $BASE_IMAGE_CACHE_DIR, ~/.cache/base-image)"},json:{text:"print one JSON value to stdout"},debug:{text:"show commands, and where errors come from"},quiet:{
text:"only warnings and errors"},help:{text:"show this help"},version:{text:"show the version"}};function usageLine(verb){return verb?`Usage: base-image ${verbs[verb].
usage}`:"Usage: base-image VERB [options]; see base-image help"}function helpText(verb,optionNames){if(verb===void 0){let rows2=Object.entries(verbs).map(([name,
{summary}])=>[name,summary]);return`${usageLine()}

Container base images from a recipe: resolved, locked, built, tested and published.

${columns(rows2)}

base-image help VERB explains one of them. Exit status: 0 done, 1 failed, 2 wrong usage or recipe, 3 changed.
`}let{details}=verbs[verb],rows=optionNames.map(name=>{let{value,text:text3=""}=options[name]??{};return[`--${name}${value?` ${value}`:""}`,text3]});return`${usageLine(
verb)}

${details&&`${details}

`}${columns(rows)}
`}var explainedOptions=Object.keys(options);function columns(rows){let width=Math.max(...rows.map(([name])=>name.length));return rows.map(([name,text3])=>`  ${name.
padEnd(width)}  ${text3}`).join(`
`)}var common={"cache-dir":{type:"string"},json:{type:"boolean"},debug:{type:"boolean"},quiet:{type:"boolean"},help:{type:"boolean",short:"h"},version:{type:"boole\
an"}},selecting={release:{type:"string"},variant:{type:"string"},platform:{type:"string",multiple:!0}},building={...selecting,output:{type:"string"},image:{type:"\
string",multiple:!0},tag:{type:"string",multiple:!0},load:{type:"boolean"},test:{type:"boolean"},compression:{type:"string"},format:{type:"string",multiple:!0},
locked:{type:"string"},emulation:{type:"string"},"keep-going":{type:"boolean"}},verbs2={build:building,lock:{...selecting,output:{type:"string"},check:{type:"bo\
olean"}},plan:selecting,index:{output:{type:"string"}},list:{},doctor:{},prune:{"max-age":{type:"string"},"max-size":{type:"string"}},help:{}},verbNames=Object.
keys(verbs2);function optionsOf(verb){return Object.keys({...verbs2[verb],...common})}function parseCommandLine(argv){let[word,...rest]=argv;if(word===void 0||word===
"--help"||word==="-h")return parseVerb("help",[]);if(word==="--version")return parseVerb("help",["--version"]);let verb=verbNames.find(name=>name===word);if(verb)
return parseVerb(verb,rest);let hint=word.startsWith("-")?"The verb comes first":nearest(word,verbNames);return fail("usage",`Unknown verb ${JSON.stringify(word)}`,
{hint:`${hint}
${usageLine()}`})}function parseVerb(verb,argv){try{return understand(verb,argv)}catch(error62){if(!(error62 instanceof BaseImageError)||error62.code!=="usage")
throw error62;let hint=[error62.hint,usageLine(verb)].filter(Boolean).join(`
`);throw new BaseImageError("usage",error62.message,{hint,cause:error62.cause})}}function understand(verb,argv){let{values,positionals}=parse(verb,argv),options3={
cacheDir:values["cache-dir"]===void 0?void 0:(0,import_node_path.resolve)(values["cache-dir"]),json:values.json??!1,loudness:values.debug?"debug":values.quiet?"\
quiet":"normal"};if(values.debug&&values.quiet&&fail("usage","--debug and --quiet contradict each other"),values.version)return{...options3,verb:"version"};if(values.
help)return{...options3,verb:"help",about:verb==="help"?void 0:verb};let takes=verb==="index"?1/0:verb==="help"||"platform"in verbs2[verb]?1:0,surplus=positionals[takes];
surplus!==void 0&&fail("usage",`Unexpected argument ${JSON.stringify(surplus)}`);let words={recipe:positionals[0]??"",release:values.release??"",variant:values.
variant??"",platforms:csv(values.platform),output:values.output??"",images:csv(values.image),tags:csv(values.tag),load:values.load??!1,test:values.test??!0,compression:values.
compression??"",formats:csv(values.format),locked:values.locked??"",emulation:values.emulation??"",keepGoing:values["keep-going"]??!1};switch(verb){case"build":
return{...options3,verb,request:readRequest(words)};case"lock":return{...options3,verb,selection:readSelection(words),output:values.output,check:values.check??!1};case"\
plan":return{...options3,verb,selection:readSelection(words)};case"index":return{...options3,verb,folders:positionals,output:values.output??fail("usage","The jo\
ined index needs a folder",{hint:"Name it with --output DIR"})};case"list":case"doctor":return{...options3,verb};case"prune":return{...options3,verb,maxAge:quantity(
"--max-age",values["max-age"],{s:1,m:60,h:3600,d:86400,w:7*86400}),maxSize:quantity("--max-size",values["max-size"],{K:2**10,M:2**20,G:2**30,T:2**40})};case"hel\
p":{let about=verbNames.find(name=>name===positionals[0]);return positionals[0]!==void 0&&about===void 0&&fail("usage",`Unknown verb ${JSON.stringify(positionals[0])}`,
{hint:nearest(positionals[0],verbNames)}),{...options3,verb,about}}}}function parse(verb,argv){let table2={...common,...verbs2[verb]},switches=Object.keys(table2).
filter(name=>table2[name]?.type==="boolean"),known=[...Object.keys(table2),...switches.map(name=>`no-${name}`)];for(let argument of argv.slice(0,argv.includes("\
--")?argv.indexOf("--"):void 0)){let name=/^--([^=]+)/.exec(argument)?.[1];name===void 0||known.includes(name)||fail("usage",`Unknown option --${name}`,{hint:nearest(
`--${name}`,known.map(one=>`--${one}`))})}try{return(0,import_node_util.parseArgs)({args:[...argv],options:{...common,...building,...verbs2.lock,...verbs2.prune},
allowPositionals:!0,allowNegative:!0})}catch(error62){let sentence=error62 instanceof Error?error62.message.split(". ")[0]:void 0;return fail("usage",sentence?.
replace(/\.$/,"")??"Cannot read the command line",{cause:error62})}}function csv(values){return(values??[]).flatMap(value=>value.split(",")).map(word=>word.trim()).
filter(Boolean)}function quantity(option,text3,units){if(text3===void 0)return;let[,digits="",unit=""]=/^(\d+)([a-zA-Z])$/.exec(text3)??[],factor=units[unit];return digits&&
factor!==void 0?Number(digits)*factor:fail("usage",`${option} takes a whole number and one of ${Object.keys(units).join(", ")}, not ${JSON.stringify(text3)}`,{hint:`\
For example: ${option} ${option==="--max-age"?"30d":"5G"}`})}var import_node_child_process=require("node:child_process"),import_promises=require("node:fs/promises"),import_node_path2=require("node:path"),import_node_readline=require("node:readline");var os=__toESM(require("os"),1),events=__toESM(require("events"),1),child=__toESM(require("child_process"),1),path3=__toESM(require("path"),1);var path2=__toESM(require("path"),1);var fs=__toESM(require("fs"),1),path=__toESM(require("path"),1),__awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof
P?value:new P(function(resolve11){resolve11(value)})}return new(P||(P=Promise))(function(resolve11,reject2){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject2(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject2(e)}}function step(result){result.done?resolve11(result.value):adopt(result.
value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})},{chmod,copyFile,lstat,mkdir,open,readdir,rename,rm,rmdir,stat,
symlink,unlink}=fs.promises,IS_WINDOWS=process.platform==="win32";var READONLY=fs.constants.O_RDONLY;function exists(fsPath){return __awaiter(this,void 0,void 0,function*(){try{yield stat(fsPath)}catch(err){if(err.code==="ENOE\
NT")return!1;throw err}return!0})}function isRooted(p){if(p=normalizeSeparators(p),!p)throw new Error('isRooted() parameter "p" cannot be empty');return IS_WINDOWS?p.startsWith("\\")||/^[A-Z]:/i.
test(p):p.startsWith("/")}function tryGetExecutablePath(filePath,extensions){return __awaiter(this,void 0,void 0,function*(){let stats;try{stats=yield stat(filePath)}catch(err){
err.code!=="ENOENT"&&console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}if(stats&&stats.isFile()){if(IS_WINDOWS){
let upperExt=path.extname(filePath).toUpperCase();if(extensions.some(validExt=>validExt.toUpperCase()===upperExt))return filePath}else if(isUnixExecutable(stats))
return filePath}let originalFilePath=filePath;for(let extension2 of extensions){filePath=originalFilePath+extension2,stats=void 0;try{stats=yield stat(filePath)}catch(err){
err.code!=="ENOENT"&&console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}if(stats&&stats.isFile()){if(IS_WINDOWS){
try{let directory=path.dirname(filePath),upperName=path.basename(filePath).toUpperCase();for(let actualName of yield readdir(directory))if(upperName===actualName.
toUpperCase()){filePath=path.join(directory,actualName);break}}catch(err){console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}\
': ${err}`)}return filePath}else if(isUnixExecutable(stats))return filePath}}return""})}function normalizeSeparators(p){return p=p||"",IS_WINDOWS?(p=p.replace(/\//g,
"\\"),p.replace(/\\\\+/g,"\\")):p.replace(/\/\/+/g,"/")}function isUnixExecutable(stats){return(stats.mode&1)>0||(stats.mode&8)>0&&process.getgid!==void 0&&stats.
gid===process.getgid()||(stats.mode&64)>0&&process.getuid!==void 0&&stats.uid===process.getuid()}var __awaiter2=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve11){resolve11(value)})}return new(P||
(P=Promise))(function(resolve11,reject2){function fulfilled(value){try{step(generator.next(value))}catch(e){reject2(e)}}function rejected(value){try{step(generator.
throw(value))}catch(e){reject2(e)}}function step(result){result.done?resolve11(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.
apply(thisArg,_arguments||[])).next())})};function which(tool,check3){return __awaiter2(this,void 0,void 0,function*(){if(!tool)throw new Error("parameter 'tool' is required");if(check3){let result=yield which(
tool,!1);if(!result)throw IS_WINDOWS?new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found wi\
thin a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`):new Error(`Unable to locate ex\
ecutable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also c\
heck the file mode to verify the file is executable.`);return result}let matches=yield findInPath(tool);return matches&&matches.length>0?matches[0]:""})}function findInPath(tool){
return __awaiter2(this,void 0,void 0,function*(){if(!tool)throw new Error("parameter 'tool' is required");let extensions=[];if(IS_WINDOWS&&process.env.PATHEXT)for(let extension2 of process.
env.PATHEXT.split(path2.delimiter))extension2&&extensions.push(extension2);if(isRooted(tool)){let filePath=yield tryGetExecutablePath(tool,extensions);return filePath?
[filePath]:[]}if(tool.includes(path2.sep))return[];let directories2=[];if(process.env.PATH)for(let p of process.env.PATH.split(path2.delimiter))p&&directories2.
push(p);let matches=[];for(let directory of directories2){let filePath=yield tryGetExecutablePath(path2.join(directory,tool),extensions);filePath&&matches.push(
filePath)}return matches})}var import_timers=require("timers"),__awaiter3=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve11){
resolve11(value)})}return new(P||(P=Promise))(function(resolve11,reject2){function fulfilled(value){try{step(generator.next(value))}catch(e){reject2(e)}}function rejected(value){
try{step(generator.throw(value))}catch(e){reject2(e)}}function step(result){result.done?resolve11(result.value):adopt(result.value).then(fulfilled,rejected)}step(
(generator=generator.apply(thisArg,_arguments||[])).next())})},IS_WINDOWS2=process.platform==="win32",ToolRunner=class extends events.EventEmitter{constructor(toolPath,args,options3){
if(super(),!toolPath)throw new Error("Parameter 'toolPath' cannot be null or empty.");this.toolPath=toolPath,this.args=args||[],this.options=options3||{}}_debug(message){
this.options.listeners&&this.options.listeners.debug&&this.options.listeners.debug(message)}_getCommandString(options3,noPrefix){let toolPath=this._getSpawnFileName(),
args=this._getSpawnArgs(options3),cmd=noPrefix?"":"[command]";if(IS_WINDOWS2)if(this._isCmdFile()){cmd+=toolPath;for(let a of args)cmd+=` ${a}`}else if(options3.
windowsVerbatimArguments){cmd+=`"${toolPath}"`;for(let a of args)cmd+=` ${a}`}else{cmd+=this._windowsQuoteCmdArg(toolPath);for(let a of args)cmd+=` ${this._windowsQuoteCmdArg(
a)}`}else{cmd+=toolPath;for(let a of args)cmd+=` ${a}`}return cmd}_processLineBuffer(data,strBuffer,onLine){try{let s=strBuffer+data.toString(),n=s.indexOf(os.EOL);
for(;n>-1;){let line=s.substring(0,n);onLine(line),s=s.substring(n+os.EOL.length),n=s.indexOf(os.EOL)}return s}catch(err){return this._debug(`error processing l\
ine. Failed with error ${err}`),""}}_getSpawnFileName(){return IS_WINDOWS2&&this._isCmdFile()?process.env.COMSPEC||"cmd.exe":this.toolPath}_getSpawnArgs(options3){
if(IS_WINDOWS2&&this._isCmdFile()){let argline=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;for(let a of this.args)argline+=" ",argline+=options3.windowsVerbatimArguments?
a:this._windowsQuoteCmdArg(a);return argline+='"',[argline]}return this.args}_endsWith(str,end){return str.endsWith(end)}_isCmdFile(){let upperToolPath=this.toolPath.
toUpperCase();return this._endsWith(upperToolPath,".CMD")||this._endsWith(upperToolPath,".BAT")}_windowsQuoteCmdArg(arg){if(!this._isCmdFile())return this._uvQuoteCmdArg(
arg);if(!arg)return'""';let cmdSpecialChars=[" ","	","&","(",")","[","]","{","}","^","=",";","!","'","+",",","`","~","|","<",">",'"'],needsQuotes=!1;for(let char of arg)
if(cmdSpecialChars.some(x=>x===char)){needsQuotes=!0;break}if(!needsQuotes)return arg;let reverse='"',quoteHit=!0;for(let i=arg.length;i>0;i--)reverse+=arg[i-1],
quoteHit&&arg[i-1]==="\\"?reverse+="\\":arg[i-1]==='"'?(quoteHit=!0,reverse+='"'):quoteHit=!1;return reverse+='"',reverse.split("").reverse().join("")}_uvQuoteCmdArg(arg){
if(!arg)return'""';if(!arg.includes(" ")&&!arg.includes("	")&&!arg.includes('"'))return arg;if(!arg.includes('"')&&!arg.includes("\\"))return`"${arg}"`;let reverse='\
"',quoteHit=!0;for(let i=arg.length;i>0;i--)reverse+=arg[i-1],quoteHit&&arg[i-1]==="\\"?reverse+="\\":arg[i-1]==='"'?(quoteHit=!0,reverse+="\\"):quoteHit=!1;return reverse+=
'"',reverse.split("").reverse().join("")}_cloneExecOptions(options3){options3=options3||{};let result={cwd:options3.cwd||process.cwd(),env:options3.env||process.
env,silent:options3.silent||!1,windowsVerbatimArguments:options3.windowsVerbatimArguments||!1,failOnStdErr:options3.failOnStdErr||!1,ignoreReturnCode:options3.ignoreReturnCode||
!1,delay:options3.delay||1e4};return result.outStream=options3.outStream||process.stdout,result.errStream=options3.errStream||process.stderr,result}_getSpawnOptions(options3,toolPath){
options3=options3||{};let result={};return result.cwd=options3.cwd,result.env=options3.env,result.windowsVerbatimArguments=options3.windowsVerbatimArguments||this.
_isCmdFile(),options3.windowsVerbatimArguments&&(result.argv0=`"${toolPath}"`),result}exec(){return __awaiter3(this,void 0,void 0,function*(){return!isRooted(this.
toolPath)&&(this.toolPath.includes("/")||IS_WINDOWS2&&this.toolPath.includes("\\"))&&(this.toolPath=path3.resolve(process.cwd(),this.options.cwd||process.cwd(),
this.toolPath)),this.toolPath=yield which(this.toolPath,!0),new Promise((resolve11,reject2)=>__awaiter3(this,void 0,void 0,function*(){this._debug(`exec tool: ${this.
toolPath}`),this._debug("arguments:");for(let arg of this.args)this._debug(`   ${arg}`);let optionsNonNull=this._cloneExecOptions(this.options);!optionsNonNull.
silent&&optionsNonNull.outStream&&optionsNonNull.outStream.write(this._getCommandString(optionsNonNull)+os.EOL);let state=new ExecState(optionsNonNull,this.toolPath);
if(state.on("debug",message=>{this._debug(message)}),this.options.cwd&&!(yield exists(this.options.cwd)))return reject2(new Error(`The cwd: ${this.options.cwd} \
does not exist!`));let fileName=this._getSpawnFileName(),cp2=child.spawn(fileName,this._getSpawnArgs(optionsNonNull),this._getSpawnOptions(this.options,fileName)),
stdbuffer="";cp2.stdout&&cp2.stdout.on("data",data=>{this.options.listeners&&this.options.listeners.stdout&&this.options.listeners.stdout(data),!optionsNonNull.
silent&&optionsNonNull.outStream&&optionsNonNull.outStream.write(data),stdbuffer=this._processLineBuffer(data,stdbuffer,line=>{this.options.listeners&&this.options.
listeners.stdline&&this.options.listeners.stdline(line)})});let errbuffer="";if(cp2.stderr&&cp2.stderr.on("data",data=>{state.processStderr=!0,this.options.listeners&&
this.options.listeners.stderr&&this.options.listeners.stderr(data),!optionsNonNull.silent&&optionsNonNull.errStream&&optionsNonNull.outStream&&(optionsNonNull.failOnStdErr?
optionsNonNull.errStream:optionsNonNull.outStream).write(data),errbuffer=this._processLineBuffer(data,errbuffer,line=>{this.options.listeners&&this.options.listeners.
errline&&this.options.listeners.errline(line)})}),cp2.on("error",err=>{state.processError=err.message,state.processExited=!0,state.processClosed=!0,state.CheckComplete()}),
cp2.on("exit",code2=>{state.processExitCode=code2,state.processExited=!0,this._debug(`Exit code ${code2} received from tool '${this.toolPath}'`),state.CheckComplete()}),
cp2.on("close",code2=>{state.processExitCode=code2,state.processExited=!0,state.processClosed=!0,this._debug(`STDIO streams have closed for tool '${this.toolPath}\
'`),state.CheckComplete()}),state.on("done",(error62,exitCode)=>{stdbuffer.length>0&&this.emit("stdline",stdbuffer),errbuffer.length>0&&this.emit("errline",errbuffer),
cp2.removeAllListeners(),error62?reject2(error62):resolve11(exitCode)}),this.options.input){if(!cp2.stdin)throw new Error("child process missing stdin");cp2.stdin.
end(this.options.input)}}))})}};function argStringToArray(argString){let args=[],inQuotes=!1,escaped2=!1,arg="";function append2(c){escaped2&&c!=='"'&&(arg+="\\"),
arg+=c,escaped2=!1}for(let i=0;i<argString.length;i++){let c=argString.charAt(i);if(c==='"'){escaped2?append2(c):inQuotes=!inQuotes;continue}if(c==="\\"&&escaped2){
append2(c);continue}if(c==="\\"&&inQuotes){escaped2=!0;continue}if(c===" "&&!inQuotes){arg.length>0&&(args.push(arg),arg="");continue}append2(c)}return arg.length>
0&&args.push(arg.trim()),args}var ExecState=class _ExecState extends events.EventEmitter{constructor(options3,toolPath){if(super(),this.processClosed=!1,this.processError=
"",this.processExitCode=0,this.processExited=!1,this.processStderr=!1,this.delay=1e4,this.done=!1,this.timeout=null,!toolPath)throw new Error("toolPath must not\
 be empty");this.options=options3,this.toolPath=toolPath,options3.delay&&(this.delay=options3.delay)}CheckComplete(){this.done||(this.processClosed?this._setResult():
this.processExited&&(this.timeout=(0,import_timers.setTimeout)(_ExecState.HandleTimeout,this.delay,this)))}_debug(message){this.emit("debug",message)}_setResult(){
let error62;this.processExited&&(this.processError?error62=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may ind\
icate the process failed to start. Error: ${this.processError}`):this.processExitCode!==0&&!this.options.ignoreReturnCode?error62=new Error(`The process '${this.
toolPath}' failed with exit code ${this.processExitCode}`):this.processStderr&&this.options.failOnStdErr&&(error62=new Error(`The process '${this.toolPath}' fai\
led because one or more lines were written to the STDERR stream`))),this.timeout&&(clearTimeout(this.timeout),this.timeout=null),this.done=!0,this.emit("done",error62,
this.processExitCode)}static HandleTimeout(state){if(!state.done){if(!state.processClosed&&state.processExited){let message=`The STDIO streams did not close wit\
hin ${state.delay/1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet\
 exited.`;state._debug(message)}state._setResult()}}};var __awaiter4=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve11){resolve11(value)})}return new(P||
(P=Promise))(function(resolve11,reject2){function fulfilled(value){try{step(generator.next(value))}catch(e){reject2(e)}}function rejected(value){try{step(generator.
throw(value))}catch(e){reject2(e)}}function step(result){result.done?resolve11(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.
apply(thisArg,_arguments||[])).next())})};function exec(commandLine,args,options3){return __awaiter4(this,void 0,void 0,function*(){let commandArgs=argStringToArray(
commandLine);if(commandArgs.length===0)throw new Error("Parameter 'commandLine' cannot be null or empty.");let toolPath=commandArgs[0];return args=commandArgs.slice(
1).concat(args||[]),new ToolRunner(toolPath,args,options3).exec()})}var CommandError=class extends BaseImageError{argv;status;stdout;stderr;constructor(argv,status,stdout,stderr,cause){let said=tail(stderr)||tail(stdout),how=status===
void 0?"could not be started":`ended with status ${status}`;super("command",`${argv[0]} ${how}${said?`:
${said}`:""}`,{hint:`Run it by hand: ${shellQuote(argv)}`,cause}),this.name="CommandError",this.argv=argv,this.status=status,this.stdout=stdout,this.stderr=stderr}},
inherited=/^(PATH|HOME|TMPDIR|USER|LOGNAME|(https?|ftp|all|no)_proxy|DOCKER_.*|REGISTRY_AUTH_FILE|XDG_RUNTIME_DIR|SSL_CERT_(FILE|DIR))$/i;function childEnvironment(env){
let kept2=Object.entries(env).filter(entry=>inherited.test(entry[0])&&entry[1]!==void 0),path4=env.PATH?.split(import_node_path2.delimiter)??[],system=["/usr/lo\
cal/sbin","/usr/local/bin","/usr/sbin","/usr/bin","/sbin","/bin"],PATH=[...path4,...system.filter(folder3=>!path4.includes(folder3))].join(import_node_path2.delimiter);
return{...Object.fromEntries(kept2),PATH,LC_ALL:"C.UTF-8"}}function createExec(log,env=process.env){let defaults=childEnvironment(env);async function run4(argv,options3={}){
let[program,...args]=nonEmpty(argv);log.debug(`$ ${shellQuote(argv)}`);let stdout=[],stderr=[],lines3=options3.onLine?{stdline:options3.onLine,errline:options3.
onLine}:{},path4=(program.includes("/")?void 0:await which2(program))??program,status=await exec(quoteProgram(path4),args,{silent:!0,ignoreReturnCode:!0,env:{...options3.
env??defaults},...options3.cwd===void 0?{}:{cwd:options3.cwd},...options3.input===void 0?{}:{input:Buffer.from(options3.input)},listeners:{stdout:data=>stdout.push(
data),stderr:data=>stderr.push(data),...lines3}}).catch(cause=>{throw new CommandError(argv,void 0,"",cause instanceof Error?cause.message:"",cause)});return settled(
argv,{status,stdout:text(stdout),stderr:text(stderr)},options3)}function start(argv,options3,stdin){let[program,...args]=nonEmpty(argv);log.debug(`$ ${shellQuote(
argv)}`);let child2=(0,import_node_child_process.spawn)(program,args,{stdio:[stdin,"pipe","pipe"],env:options3.env??defaults,cwd:options3.cwd}),stderr=[];child2.
stderr?.on("data",data=>stderr.push(data));let status=new Promise((resolve11,reject2)=>{child2.once("error",cause=>{reject2(new CommandError(argv,void 0,"",cause.
message,cause))}),child2.once("close",(code2,signal)=>{resolve11(code2??(signal?128:1))})});return status.catch(()=>{}),{child:child2,status,stderr:()=>text(stderr)}}
async function stream(argv,consume,options3={}){let{child:child2,status,stderr}=start(argv,options3,"ignore");if(!child2.stdout)throw new CommandError(argv,void 0,
"","no standard output");try{let value=await consume(child2.stdout);return settled(argv,{status:await status,stdout:"",stderr:stderr()},options3),value}catch(error62){
throw child2.kill(),error62}}async function feed(argv,produce,options3={}){let{child:child2,status,stderr}=start(argv,options3,"pipe"),{stdin,stdout:output2}=child2;
if(!stdin||!output2)throw new CommandError(argv,void 0,"","no standard input");let stdout=[];output2.on("data",data=>stdout.push(data)),options3.onLine&&(0,import_node_readline.createInterface)(
{input:output2}).on("line",options3.onLine),stdin.on("error",()=>{});let produced=await produce(stdin).then(()=>{},error62=>error62??new Error("produce failed"));
if(produced!==void 0&&child2.exitCode===null&&produced.code!=="EPIPE")throw child2.kill(),await status,produced;return stdin.end(),settled(argv,{status:await status,
stdout:text(stdout),stderr:stderr()},options3)}async function which2(...names3){for(let name of names3)for(let folder3 of(defaults.PATH??"").split(import_node_path2.delimiter)){
let path4=(0,import_node_path2.join)(folder3,name);if(await(0,import_promises.access)(path4,import_promises.constants.X_OK).then(()=>!0,()=>!1))return path4}}return{
run:run4,stream,feed,which:which2}}function settled(argv,result,options3){let okay=options3.okay??[0];if(okay!=="any"&&!okay.includes(result.status))throw new CommandError(
argv,result.status,result.stdout,result.stderr);return result}function nonEmpty(argv){let[program,...args]=argv;if(program===void 0)throw new BaseImageError("in\
ternal","Empty command");return[program,...args]}function quoteProgram(program){return/\s/.test(program)?`"${program}"`:program}function text(chunks){return Buffer.
concat(chunks).toString("utf8")}function tail(output2){return output2.trimEnd().split(`
`).slice(-12).join(`
`)}function shellQuote(argv){return argv.map(word=>/^[\w@%+=:,./-]+$/.test(word)?word:`'${word.replaceAll("'","'\\''")}'`).join(" ")}var import_promises2=require("node:fs/promises"),import_node_path3=require("node:path"),stores=["packages","chunks","resolved"],day=1440*60;async function prune(cacheDir,options3){
let{maxAge=1/0,maxSize=1/0,minAge=3600,now}=options3,files=[...(await Promise.all(stores.map(store=>filesBelow((0,import_node_path3.join)(cacheDir,store))))).flat(),
...await listsBelow((0,import_node_path3.join)(cacheDir,"apt"))],entries2=entriesOf(files).sort((a,b)=>a.used-b.used),size=entries2.reduce((sum,entry)=>sum+entry.
size,0),kept2=files.length,freed=0;for(let entry of entries2){let age=now-entry.used;if(!(!(entry.paths[0]?.endsWith(".part")===!0&&age>day)&&(age<minAge||age<=
maxAge&&size<=maxSize))){for(let path4 of entry.paths)await(0,import_promises2.rm)(path4,{recursive:!0,force:!0});size-=entry.size,freed+=entry.size,kept2-=entry.
paths.length}}return{removed:files.length-kept2,freed,kept:kept2,size}}function entriesOf(files){let byPath=new Map(files.map(file5=>[file5.paths.join(),file5]));
return[...byPath].flatMap(([path4,file5])=>{if(path4.endsWith(".sha256")&&byPath.has(path4.slice(0,-7)))return[];let sum=byPath.get(`${path4}.sha256`);return[sum?
{...file5,paths:[path4,...sum.paths],size:file5.size+sum.size}:file5]})}async function listsBelow(folder3){let names3=await(0,import_promises2.readdir)(folder3).
catch(ignoreGone)??[];return(await Promise.all(names3.map(async name=>{let path4=(0,import_node_path3.join)(folder3,name),files=await filesBelow(path4),used=files.
find(({paths:[first]})=>first===(0,import_node_path3.join)(path4,"apt.conf"))?.used;return used===void 0?[]:[{paths:[path4],size:files.reduce((sum,{size})=>sum+
size,0),used}]}))).flat()}async function filesBelow(folder3){if(!(await(0,import_promises2.lstat)(folder3).catch(ignoreGone))?.isDirectory())return[];let entries2=[];
for(let item of await(0,import_promises2.readdir)(folder3,{withFileTypes:!0}).catch(ignoreGone)??[]){let path4=(0,import_node_path3.join)(folder3,item.name);if(item.
isDirectory()&&entries2.push(...await filesBelow(path4)),!item.isFile())continue;let stats=await(0,import_promises2.lstat)(path4).catch(ignoreGone);stats&&entries2.
push({paths:[path4],size:stats.size,used:stats.mtimeMs/1e3})}return entries2}function ignoreGone(error62){if(error62.code!=="ENOENT")throw error62}var import_node_crypto=require("node:crypto"),import_node_fs=require("node:fs"),import_promises3=require("node:fs/promises"),import_node_path4=require("node:path");var external_exports={};__export(external_exports,{$brand:()=>$brand,$input:()=>$input,$output:()=>$output,INVALID:()=>INVALID,NEVER:()=>NEVER,TimePrecision:()=>TimePrecision,
ZodAny:()=>ZodAny,ZodArray:()=>ZodArray,ZodBase64:()=>ZodBase64,ZodBase64URL:()=>ZodBase64URL,ZodBigInt:()=>ZodBigInt,ZodBigIntFormat:()=>ZodBigIntFormat,ZodBoolean:()=>ZodBoolean,
ZodCIDRv4:()=>ZodCIDRv4,ZodCIDRv6:()=>ZodCIDRv6,ZodCUID:()=>ZodCUID,ZodCUID2:()=>ZodCUID2,ZodCatch:()=>ZodCatch,ZodCodec:()=>ZodCodec,ZodCompileAsyncError:()=>ZodCompileAsyncError,
ZodCompileUnsupportedError:()=>ZodCompileUnsupportedError,ZodCreditCard:()=>ZodCreditCard,ZodCustom:()=>ZodCustom,ZodCustomStringFormat:()=>ZodCustomStringFormat,
ZodDate:()=>ZodDate,ZodDefault:()=>ZodDefault,ZodDiscriminatedUnion:()=>ZodDiscriminatedUnion,ZodE164:()=>ZodE164,ZodEmail:()=>ZodEmail,ZodEmoji:()=>ZodEmoji,ZodEnum:()=>ZodEnum,
ZodError:()=>ZodError,ZodExactOptional:()=>ZodExactOptional,ZodFile:()=>ZodFile,ZodFirstPartyTypeKind:()=>ZodFirstPartyTypeKind,ZodFunction:()=>ZodFunction,ZodGUID:()=>ZodGUID,
ZodIBAN:()=>ZodIBAN,ZodIPv4:()=>ZodIPv4,ZodIPv6:()=>ZodIPv6,ZodISODate:()=>ZodISODate,ZodISODateTime:()=>ZodISODateTime,ZodISODuration:()=>ZodISODuration,ZodISOTime:()=>ZodISOTime,
ZodInstanceOf:()=>ZodInstanceOf,ZodIntersection:()=>ZodIntersection,ZodIssueCode:()=>ZodIssueCode,ZodJWT:()=>ZodJWT,ZodKSUID:()=>ZodKSUID,ZodLazy:()=>ZodLazy,ZodLiteral:()=>ZodLiteral,
ZodMAC:()=>ZodMAC,ZodMap:()=>ZodMap,ZodNaN:()=>ZodNaN,ZodNanoID:()=>ZodNanoID,ZodNever:()=>ZodNever,ZodNonOptional:()=>ZodNonOptional,ZodNull:()=>ZodNull,ZodNullable:()=>ZodNullable,
ZodNumber:()=>ZodNumber,ZodNumberFormat:()=>ZodNumberFormat,ZodObject:()=>ZodObject,ZodOptional:()=>ZodOptional,ZodPipe:()=>ZodPipe,ZodPrefault:()=>ZodPrefault,
ZodPreprocess:()=>ZodPreprocess,ZodPromise:()=>ZodPromise,ZodReadonly:()=>ZodReadonly,ZodRealError:()=>ZodRealError,ZodRecord:()=>ZodRecord,ZodSet:()=>ZodSet,ZodString:()=>ZodString,
ZodStringFormat:()=>ZodStringFormat,ZodSuccess:()=>ZodSuccess,ZodSymbol:()=>ZodSymbol,ZodTemplateLiteral:()=>ZodTemplateLiteral,ZodTransform:()=>ZodTransform,ZodTuple:()=>ZodTuple,
ZodType:()=>ZodType,ZodULID:()=>ZodULID,ZodURL:()=>ZodURL,ZodUUID:()=>ZodUUID,ZodUndefined:()=>ZodUndefined,ZodUnion:()=>ZodUnion,ZodUnknown:()=>ZodUnknown,ZodVoid:()=>ZodVoid,
ZodXID:()=>ZodXID,ZodXor:()=>ZodXor,_ZodString:()=>_ZodString,_default:()=>_default2,_function:()=>_function,any:()=>any,array:()=>array,base64:()=>base642,base64url:()=>base64url2,
bigint:()=>bigint2,boolean:()=>boolean2,catch:()=>_catch2,check:()=>check,cidrv4:()=>cidrv42,cidrv6:()=>cidrv62,clone:()=>clone,codec:()=>codec,coerce:()=>coerce_exports,
compile:()=>compile,config:()=>config,core:()=>core_exports2,creditCard:()=>creditCard2,cuid:()=>cuid3,cuid2:()=>cuid22,currencyCode:()=>currencyCode2,custom:()=>custom,
date:()=>date2,decode:()=>decode2,decodeAsync:()=>decodeAsync2,deepPartial:()=>deepPartial,describe:()=>describe2,discriminatedUnion:()=>discriminatedUnion,e164:()=>e1642,
email:()=>email2,emoji:()=>emoji2,encode:()=>encode2,encodeAsync:()=>encodeAsync2,endsWith:()=>_endsWith,enum:()=>_enum2,exactOptional:()=>exactOptional,file:()=>file,
flattenError:()=>flattenError,float32:()=>float32,float64:()=>float64,formatError:()=>formatError,fromJSONSchema:()=>fromJSONSchema,function:()=>_function,getDiscriminatedOption:()=>getDiscriminatedOption,
getErrorMap:()=>getErrorMap,globalRegistry:()=>globalRegistry,gt:()=>_gt,gte:()=>_gte,guid:()=>guid2,hash:()=>hash,hex:()=>hex2,hostname:()=>hostname2,httpUrl:()=>httpUrl,
iban:()=>iban2,includes:()=>_includes,input:()=>input,instanceof:()=>_instanceof,int:()=>int,int32:()=>int32,int64:()=>int64,intersection:()=>intersection,invertCodec:()=>invertCodec,
ipv4:()=>ipv42,ipv6:()=>ipv62,iso:()=>iso_exports,json:()=>json,jwt:()=>jwt,keyof:()=>keyof,ksuid:()=>ksuid2,lazy:()=>lazy,length:()=>_length,literal:()=>literal,
locales:()=>locales_exports,looseObject:()=>looseObject,looseRecord:()=>looseRecord,lowercase:()=>_lowercase,lt:()=>_lt,lte:()=>_lte,mac:()=>mac2,map:()=>map,maxLength:()=>_maxLength,
maxSize:()=>_maxSize,memoizer:()=>memoizer,meta:()=>meta2,mime:()=>_mime,minLength:()=>_minLength,minSize:()=>_minSize,multipleOf:()=>_multipleOf,nan:()=>nan,nanoid:()=>nanoid2,
nativeEnum:()=>nativeEnum,negative:()=>_negative,never:()=>never,nonnegative:()=>_nonnegative,nonoptional:()=>nonoptional,nonpositive:()=>_nonpositive,normalize:()=>_normalize,
null:()=>_null3,nullable:()=>nullable,nullish:()=>nullish2,number:()=>number2,object:()=>object,optional:()=>optional,output:()=>output,overwrite:()=>_overwrite,
parse:()=>parse3,parseAsync:()=>parseAsync2,partialRecord:()=>partialRecord,pipe:()=>pipe,positive:()=>_positive,prefault:()=>prefault,preprocess:()=>preprocess,
prettifyError:()=>prettifyError,promise:()=>promise,properties:()=>_properties,property:()=>_property,readonly:()=>readonly,record:()=>record,refine:()=>refine,
regex:()=>_regex,regexes:()=>regexes_exports,registry:()=>registry,safeDecode:()=>safeDecode2,safeDecodeAsync:()=>safeDecodeAsync2,safeEncode:()=>safeEncode2,safeEncodeAsync:()=>safeEncodeAsync2,
safeParse:()=>safeParse2,safeParseAsync:()=>safeParseAsync2,set:()=>set,setErrorMap:()=>setErrorMap,size:()=>_size,slugify:()=>_slugify,startsWith:()=>_startsWith,
strictObject:()=>strictObject,string:()=>string2,stringFormat:()=>stringFormat,stringbool:()=>stringbool,success:()=>success,superRefine:()=>superRefine,symbol:()=>symbol,
templateLiteral:()=>templateLiteral,toJSONSchema:()=>toJSONSchema,toLowerCase:()=>_toLowerCase,toUpperCase:()=>_toUpperCase,toZod:()=>toZod,transform:()=>transform,
treeifyError:()=>treeifyError,trim:()=>_trim,tuple:()=>tuple,uint32:()=>uint32,uint64:()=>uint64,ulid:()=>ulid2,undefined:()=>_undefined3,union:()=>union,unknown:()=>unknown,
uppercase:()=>_uppercase,url:()=>url,util:()=>util_exports,uuid:()=>uuid2,uuidv4:()=>uuidv4,uuidv6:()=>uuidv6,uuidv7:()=>uuidv7,validate:()=>validate,validateAsync:()=>validateAsync,
void:()=>_void2,withParser:()=>withParser,xid:()=>xid2,xor:()=>xor});var core_exports2={};__export(core_exports2,{$ZodAny:()=>$ZodAny,$ZodArray:()=>$ZodArray,$ZodAsyncError:()=>$ZodAsyncError,$ZodBase64:()=>$ZodBase64,$ZodBase64URL:()=>$ZodBase64URL,
$ZodBigInt:()=>$ZodBigInt,$ZodBigIntFormat:()=>$ZodBigIntFormat,$ZodBoolean:()=>$ZodBoolean,$ZodCIDRv4:()=>$ZodCIDRv4,$ZodCIDRv6:()=>$ZodCIDRv6,$ZodCUID:()=>$ZodCUID,
$ZodCUID2:()=>$ZodCUID2,$ZodCatch:()=>$ZodCatch,$ZodCheck:()=>$ZodCheck,$ZodCheckBigIntFormat:()=>$ZodCheckBigIntFormat,$ZodCheckEndsWith:()=>$ZodCheckEndsWith,
$ZodCheckGreaterThan:()=>$ZodCheckGreaterThan,$ZodCheckIncludes:()=>$ZodCheckIncludes,$ZodCheckLengthEquals:()=>$ZodCheckLengthEquals,$ZodCheckLessThan:()=>$ZodCheckLessThan,
$ZodCheckLowerCase:()=>$ZodCheckLowerCase,$ZodCheckMaxLength:()=>$ZodCheckMaxLength,$ZodCheckMaxSize:()=>$ZodCheckMaxSize,$ZodCheckMimeType:()=>$ZodCheckMimeType,
$ZodCheckMinLength:()=>$ZodCheckMinLength,$ZodCheckMinSize:()=>$ZodCheckMinSize,$ZodCheckMultipleOf:()=>$ZodCheckMultipleOf,$ZodCheckNumberFormat:()=>$ZodCheckNumberFormat,
$ZodCheckOverwrite:()=>$ZodCheckOverwrite,$ZodCheckProperties:()=>$ZodCheckProperties,$ZodCheckProperty:()=>$ZodCheckProperty,$ZodCheckRegex:()=>$ZodCheckRegex,
$ZodCheckSizeEquals:()=>$ZodCheckSizeEquals,$ZodCheckStartsWith:()=>$ZodCheckStartsWith,$ZodCheckStringFormat:()=>$ZodCheckStringFormat,$ZodCheckUpperCase:()=>$ZodCheckUpperCase,
$ZodCodec:()=>$ZodCodec,$ZodCreditCard:()=>$ZodCreditCard,$ZodCustom:()=>$ZodCustom,$ZodCustomStringFormat:()=>$ZodCustomStringFormat,$ZodCyclicError:()=>$ZodCyclicError,
$ZodDate:()=>$ZodDate,$ZodDefault:()=>$ZodDefault,$ZodDiscriminatedUnion:()=>$ZodDiscriminatedUnion,$ZodE164:()=>$ZodE164,$ZodEmail:()=>$ZodEmail,$ZodEmoji:()=>$ZodEmoji,
$ZodEncodeError:()=>$ZodEncodeError,$ZodEnum:()=>$ZodEnum,$ZodError:()=>$ZodError,$ZodExactOptional:()=>$ZodExactOptional,$ZodFile:()=>$ZodFile,$ZodFunction:()=>$ZodFunction,
$ZodGUID:()=>$ZodGUID,$ZodIBAN:()=>$ZodIBAN,$ZodIPv4:()=>$ZodIPv4,$ZodIPv6:()=>$ZodIPv6,$ZodISODate:()=>$ZodISODate,$ZodISODateTime:()=>$ZodISODateTime,$ZodISODuration:()=>$ZodISODuration,
$ZodISOTime:()=>$ZodISOTime,$ZodIntersection:()=>$ZodIntersection,$ZodJWT:()=>$ZodJWT,$ZodKSUID:()=>$ZodKSUID,$ZodLazy:()=>$ZodLazy,$ZodLiteral:()=>$ZodLiteral,
$ZodMAC:()=>$ZodMAC,$ZodMap:()=>$ZodMap,$ZodNaN:()=>$ZodNaN,$ZodNanoID:()=>$ZodNanoID,$ZodNever:()=>$ZodNever,$ZodNonOptional:()=>$ZodNonOptional,$ZodNull:()=>$ZodNull,
$ZodNullable:()=>$ZodNullable,$ZodNumber:()=>$ZodNumber,$ZodNumberFormat:()=>$ZodNumberFormat,$ZodObject:()=>$ZodObject,$ZodObjectJIT:()=>$ZodObjectJIT,$ZodOptional:()=>$ZodOptional,
$ZodPipe:()=>$ZodPipe,$ZodPrefault:()=>$ZodPrefault,$ZodPreprocess:()=>$ZodPreprocess,$ZodPromise:()=>$ZodPromise,$ZodReadonly:()=>$ZodReadonly,$ZodRealError:()=>$ZodRealError,
$ZodRecord:()=>$ZodRecord,$ZodRegistry:()=>$ZodRegistry,$ZodSet:()=>$ZodSet,$ZodString:()=>$ZodString,$ZodStringFormat:()=>$ZodStringFormat,$ZodSuccess:()=>$ZodSuccess,
$ZodSymbol:()=>$ZodSymbol,$ZodTemplateLiteral:()=>$ZodTemplateLiteral,$ZodTransform:()=>$ZodTransform,$ZodTuple:()=>$ZodTuple,$ZodType:()=>$ZodType,$ZodULID:()=>$ZodULID,
$ZodURL:()=>$ZodURL,$ZodUUID:()=>$ZodUUID,$ZodUndefined:()=>$ZodUndefined,$ZodUnion:()=>$ZodUnion,$ZodUnknown:()=>$ZodUnknown,$ZodVoid:()=>$ZodVoid,$ZodXID:()=>$ZodXID,
$ZodXor:()=>$ZodXor,$brand:()=>$brand,$constructor:()=>$constructor,$input:()=>$input,$output:()=>$output,Doc:()=>Doc,INVALID:()=>INVALID,JSONSchema:()=>json_schema_exports,
JSONSchemaGenerator:()=>JSONSchemaGenerator,NEVER:()=>NEVER,TimePrecision:()=>TimePrecision,URL_BAD_FORMAT:()=>URL_BAD_FORMAT,URL_UNPARSEABLE:()=>URL_UNPARSEABLE,
ZodCompileAsyncError:()=>ZodCompileAsyncError,ZodCompileUnsupportedError:()=>ZodCompileUnsupportedError,_any:()=>_any,_array:()=>_array,_base64:()=>_base64,_base64url:()=>_base64url,
_bigint:()=>_bigint,_boolean:()=>_boolean,_catch:()=>_catch,_check:()=>_check,_cidrv4:()=>_cidrv4,_cidrv6:()=>_cidrv6,_coercedBigint:()=>_coercedBigint,_coercedBoolean:()=>_coercedBoolean,
_coercedDate:()=>_coercedDate,_coercedNumber:()=>_coercedNumber,_coercedString:()=>_coercedString,_creditCard:()=>_creditCard,_cuid:()=>_cuid,_cuid2:()=>_cuid2,
_custom:()=>_custom,_date:()=>_date,_decode:()=>_decode,_decodeAsync:()=>_decodeAsync,_default:()=>_default,_discriminatedUnion:()=>_discriminatedUnion,_e164:()=>_e164,
_email:()=>_email,_emoji:()=>_emoji2,_encode:()=>_encode,_encodeAsync:()=>_encodeAsync,_endsWith:()=>_endsWith,_enum:()=>_enum,_file:()=>_file,_float32:()=>_float32,
_float64:()=>_float64,_gt:()=>_gt,_gte:()=>_gte,_guid:()=>_guid,_iban:()=>_iban,_includes:()=>_includes,_int:()=>_int,_int32:()=>_int32,_int64:()=>_int64,_intersection:()=>_intersection,
_ipv4:()=>_ipv4,_ipv6:()=>_ipv6,_isoDate:()=>_isoDate,_isoDateTime:()=>_isoDateTime,_isoDuration:()=>_isoDuration,_isoTime:()=>_isoTime,_jwt:()=>_jwt,_ksuid:()=>_ksuid,
_lazy:()=>_lazy,_length:()=>_length,_literal:()=>_literal,_lowercase:()=>_lowercase,_lt:()=>_lt,_lte:()=>_lte,_mac:()=>_mac,_map:()=>_map,_max:()=>_lte,_maxLength:()=>_maxLength,
_maxSize:()=>_maxSize,_mime:()=>_mime,_min:()=>_gte,_minLength:()=>_minLength,_minSize:()=>_minSize,_multipleOf:()=>_multipleOf,_nan:()=>_nan,_nanoid:()=>_nanoid,
_nativeEnum:()=>_nativeEnum,_negative:()=>_negative,_never:()=>_never,_nonnegative:()=>_nonnegative,_nonoptional:()=>_nonoptional,_nonpositive:()=>_nonpositive,
_normalize:()=>_normalize,_null:()=>_null2,_nullable:()=>_nullable,_number:()=>_number,_optional:()=>_optional,_overwrite:()=>_overwrite,_parse:()=>_parse,_parseAsync:()=>_parseAsync,
_pipe:()=>_pipe,_positive:()=>_positive,_promise:()=>_promise,_properties:()=>_properties,_property:()=>_property,_readonly:()=>_readonly,_record:()=>_record,_refine:()=>_refine,
_regex:()=>_regex,_safeDecode:()=>_safeDecode,_safeDecodeAsync:()=>_safeDecodeAsync,_safeEncode:()=>_safeEncode,_safeEncodeAsync:()=>_safeEncodeAsync,_safeParse:()=>_safeParse,
_safeParseAsync:()=>_safeParseAsync,_set:()=>_set,_size:()=>_size,_slugify:()=>_slugify,_startsWith:()=>_startsWith,_string:()=>_string,_stringFormat:()=>_stringFormat,
_stringbool:()=>_stringbool,_success:()=>_success,_superRefine:()=>_superRefine,_symbol:()=>_symbol,_templateLiteral:()=>_templateLiteral,_toLowerCase:()=>_toLowerCase,
_toUpperCase:()=>_toUpperCase,_transform:()=>_transform,_trim:()=>_trim,_tuple:()=>_tuple,_uint32:()=>_uint32,_uint64:()=>_uint64,_ulid:()=>_ulid,_undefined:()=>_undefined2,
_union:()=>_union,_unknown:()=>_unknown,_uppercase:()=>_uppercase,_url:()=>_url,_uuid:()=>_uuid,_uuidv4:()=>_uuidv4,_uuidv6:()=>_uuidv6,_uuidv7:()=>_uuidv7,_void:()=>_void,
_xid:()=>_xid,_xor:()=>_xor,base64Charset:()=>base64Charset,base64urlCharset:()=>base64urlCharset,canParseURL:()=>canParseURL,clone:()=>clone,compile:()=>compile,
compileFn:()=>compileFn,config:()=>config,createStandardJSONSchemaMethod:()=>createStandardJSONSchemaMethod,createToJSONSchemaMethod:()=>createToJSONSchemaMethod,
decode:()=>decode,decodeAsync:()=>decodeAsync,describe:()=>describe,encode:()=>encode,encodeAsync:()=>encodeAsync,extractDefs:()=>extractDefs,finalize:()=>finalize,
flattenError:()=>flattenError,formatError:()=>formatError,getDiscriminatedOption:()=>getDiscriminatedOption,globalConfig:()=>globalConfig,globalRegistry:()=>globalRegistry,
handleUnrepresentable:()=>handleUnrepresentable,initializeContext:()=>initializeContext,isBackEdge:()=>isBackEdge,isRecursiveSchema:()=>isRecursiveSchema,isValidBase64:()=>isValidBase64,
isValidBase64URL:()=>isValidBase64URL,isValidCIDRv6:()=>isValidCIDRv6,isValidCreditCard:()=>isValidCreditCard,isValidIBAN:()=>isValidIBAN,isValidIPv6:()=>isValidIPv6,
isValidJWT:()=>isValidJWT,locales:()=>locales_exports,memoizer:()=>memoizer,mergeValues:()=>mergeValues,meta:()=>meta,parse:()=>parse2,parseAsync:()=>parseAsync,
parseURLObject:()=>parseURLObject,prettifyError:()=>prettifyError,process:()=>processSchema,processSchema:()=>processSchema,regexes:()=>regexes_exports,registry:()=>registry,
safeDecode:()=>safeDecode,safeDecodeAsync:()=>safeDecodeAsync,safeEncode:()=>safeEncode,safeEncodeAsync:()=>safeEncodeAsync,safeParse:()=>safeParse,safeParseAsync:()=>safeParseAsync,
standardProps:()=>standardProps,stripTabAndNewline:()=>stripTabAndNewline,toDotPath:()=>toDotPath,toJSONSchema:()=>toJSONSchema,toZod:()=>toZod,treeifyError:()=>treeifyError,
urlHostnameOk:()=>urlHostnameOk,urlProtocolOk:()=>urlProtocolOk,util:()=>util_exports,validate:()=>validate,validateAsync:()=>validateAsync,validateURL:()=>validateURL,
version:()=>version,withParser:()=>withParser});var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,
assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,
captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,
constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,
esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,
getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,
hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue,joinValues:()=>joinValues,
jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,
numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,
prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,
rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,
toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(val){return val}function assertNotEqual(val){return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries2){let numericValues=Object.values(entries2).filter(v=>typeof v==
"number");return Object.entries(entries2).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v)}function joinValues(array2,separator="|"){return array2.
map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){return typeof value=="bigint"?value.toString():value}var Cached=class{constructor(getter){
this._getter=getter,this._value=void 0}get value(){let getter=this._getter;return getter!==void 0&&(this._value=getter(),this._getter=void 0),this._value}};function cached(getter){
return new Cached(getter)}function nullish(input2){return input2==null}function cleanRegex(source2){let start=source2.startsWith("^")?1:0,end=source2.endsWith("\
$")?source2.length-1:source2.length;return source2.slice(start,end)}function floatSafeRemainder(val,step){let ratio=val/step,roundedRatio=Math.round(ratio),tolerance=4*
Number.EPSILON*Math.max(Math.abs(ratio),1);return Math.abs(ratio-roundedRatio)<tolerance?0:ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){
let value;Object.defineProperty(object2,key,{get(){if(value!==EVALUATING)return value===void 0&&(value=EVALUATING,value=getter()),value},set(v){Object.defineProperty(
object2,key,{value:v})},configurable:!0})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target2,prop,value){
Object.defineProperty(target2,prop,{value,writable:!0,enumerable:!0,configurable:!0})}function rawShape(def){let desc=Object.getOwnPropertyDescriptor(def,"shape");
return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target2,key,getter){
Object.defineProperty(target2,key,{get(){let value=getter();return assignProp(this,key,value),value},enumerable:!0,configurable:!0})}function putProp(target2,key,value){
key in target2?assignProp(target2,key,value):target2[key]=value}function mirrorShape(target2,source2,keys2,wrap){let raw2=sourceShape(source2);for(let key of keys2){
let desc=Object.getOwnPropertyDescriptor(raw2,key);desc.enumerable&&(desc.get?deferProp(target2,key,()=>{let value=source2._zod.def.shape[key];return wrap?wrap(
value,key):value}):putProp(target2,key,wrap?wrap(desc.value,key):desc.value))}}function mirrorProps(target2,source2){for(let key of Reflect.ownKeys(source2)){let desc=Object.
getOwnPropertyDescriptor(source2,key);desc.enumerable&&(desc.get?deferProp(target2,key,()=>source2[key]):putProp(target2,key,desc.value))}}function mergeDefs(...defs){
let mergedDescriptors={};for(let def of defs){let descriptors=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors)}return Object.defineProperties(
{},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path4){return path4?path4.reduce((acc,key)=>acc?.[key],
obj):obj}function promiseAllObject(promisesObj){let keys2=Object.keys(promisesObj),promises2=keys2.map(key=>promisesObj[key]);return Promise.all(promises2).then(
results=>{let resolvedObj={};for(let i=0;i<keys2.length;i++)resolvedObj[keys2[i]]=results[i];return resolvedObj})}function randomString(length=10){let chars="ab\
cdefghijklmnopqrstuvwxyz",str="";for(let i=0;i<length;i++)str+=chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.stringify(
str)}function slugify(input2){return input2.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}var captureStackTrace="c\
aptureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}var allowsEval=cached(
()=>{if(globalConfig.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{let F=Function;return new F(""),!0}catch{return!1}});
function isPlainObject(o){if(isObject(o)===!1)return!1;let ctor=o.constructor;if(ctor===void 0||typeof ctor!="function")return!0;let prot=ctor.prototype;return!(isObject(
prot)===!1||Object.prototype.hasOwnProperty.call(prot,"isPrototypeOf")===!1)}function shallowClone(o){return isPlainObject(o)?{...o}:Array.isArray(o)?[...o]:o instanceof
Map?new Map(o):o instanceof Set?new Set(o):o}function numKeys(data){let keyCount=0;for(let key in data)Object.prototype.hasOwnProperty.call(data,key)&&keyCount++;
return keyCount}var getParsedType=data=>{let t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(
data)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.
isArray(data)?"array":data===null?"null":data.then&&typeof data.then=="function"&&data.catch&&typeof data.catch=="function"?"promise":typeof Map<"u"&&data instanceof
Map?"map":typeof Set<"u"&&data instanceof Set?"set":typeof Date<"u"&&data instanceof Date?"date":typeof File<"u"&&data instanceof File?"file":"object";default:throw new Error(
`Unknown data type: ${t}`)}},propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undef\
ined"]);function escapeRegex(str){return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){let cl=new inst._zod.constr(def??inst._zod.def);
return(!def||params?.parent)&&(cl._zod.parent=inst),cl}function normalizeParams(_params){let params=_params;if(!params)return{};if(typeof params=="string")return{
error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");params.error=params.
message}return delete params.message,typeof params.error=="string"?{...params,error:()=>params.error}:params}function createTransparentProxy(getter){let target2;
return new Proxy({},{get(_,prop,receiver){return target2??(target2=getter()),Reflect.get(target2,prop,receiver)},set(_,prop,value,receiver){return target2??(target2=
getter()),Reflect.set(target2,prop,value,receiver)},has(_,prop){return target2??(target2=getter()),Reflect.has(target2,prop)},deleteProperty(_,prop){return target2??
(target2=getter()),Reflect.deleteProperty(target2,prop)},ownKeys(_){return target2??(target2=getter()),Reflect.ownKeys(target2)},getOwnPropertyDescriptor(_,prop){
return target2??(target2=getter()),Reflect.getOwnPropertyDescriptor(target2,prop)},defineProperty(_,prop,descriptor2){return target2??(target2=getter()),Reflect.
defineProperty(target2,prop,descriptor2)}})}function stringifyPrimitive(value){return typeof value=="bigint"?value.toString()+"n":typeof value=="string"?`"${value}\
"`:`${value}`}function optionalKeys(shape){return Object.keys(shape).filter(k=>shape[k]._zod.optin!==void 0&&shape[k]._zod.optout==="optional")}var NUMBER_FORMAT_RANGES={
safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],
float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt(
"18446744073709551615")]};function pick(schema,mask){let currDef=schema._zod.def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".pick() canno\
t be used on object schemas containing refinements");let newShape={};return mirrorShape(newShape,schema,maskedKeys(schema,mask)),clone(schema,mergeDefs(currDef,
{shape:newShape,checks:[]}))}function maskedKeys(schema,mask){let raw2=sourceShape(schema),keys2=[];for(let key of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(
raw2,key)?.enumerable)throw new Error(`Unrecognized key: "${String(key)}"`);mask[key]&&keys2.push(key)}return keys2}function omit(schema,mask){let currDef=schema.
_zod.def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");let omitted=new Set(
maskedKeys(schema,mask)),newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)).filter(key=>!omitted.has(key))),clone(schema,mergeDefs(
currDef,{shape:newShape,checks:[]}))}function extend(schema,shape){if(!isPlainObject(shape))throw new Error("Invalid input to extend: expected a plain object");
let checks=schema._zod.def.checks;if(checks&&checks.length>0){let existingShape=sourceShape(schema);for(let key of Reflect.ownKeys(shape))if(Object.getOwnPropertyDescriptor(
existingShape,key)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return clone(schema,
mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){let newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(
schema))),mirrorProps(newShape,shape),newShape}function safeExtend(schema,shape){if(!isPlainObject(shape))throw new Error("Invalid input to safeExtend: expected\
 a plain object");return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function merge(a,b){if(!b?._zod?.def)throw new Error("Invalid i\
nput to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(a._zod.def.checks?.length)throw new Error(".merge() cannot be used on ob\
ject schemas containing refinements. Use .safeExtend() instead.");let newShape={};mirrorShape(newShape,a,Reflect.ownKeys(sourceShape(a))),mirrorShape(newShape,b,
Reflect.ownKeys(sourceShape(b)));let def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(
a,def)}function partial(Class2,schema,mask,name="partial"){let checks=schema._zod.def.checks;if(checks&&checks.length>0)throw new Error(`.${name}() cannot be us\
ed on object schemas containing refinements`);let selected=mask?new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(
sourceShape(schema)),Class2&&((value,key)=>selected&&!selected.has(key)?value:new Class2({type:"optional",innerType:value}))),clone(schema,mergeDefs(schema._zod.
def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){let selected=mask?new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(
newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(key)?value:new Class2({type:"nonoptional",innerType:value})),clone(schema,
mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.aborted===!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.
continue!==!0)return!0;return!1}function explicitlyAborted(x,startIndex=0){if(x.aborted===!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.
continue===!1)return!0;return!1}function prefixIssues(path4,issues){return issues.map(iss=>{var _a3;return(_a3=iss).path??(_a3.path=[]),iss.path.unshift(path4),
iss})}function unwrapMessage(message){return typeof message=="string"?message:message?.message}function sizeCaps(defChecks){let caps=[];for(let ch of defChecks??
[]){let d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;let max=d.maximum??d.length??d.size;max>=0&&caps.push([max,ch])}return caps}function attachSchema(issues,start,inst){
var _a3;for(let i=start;i<issues.length;i++)(_a3=issues[i]).schema??(_a3.schema=inst)}function finalizeIssue(iss,ctx,config2){var _a3;let traits=iss.inst?._zod?.
traits;traits?.has("$ZodType")&&(traits.has("$ZodCheck")?(_a3=iss).schema??(_a3.schema=iss.inst):iss.schema=iss.inst);let schemaError=iss.schema!==iss.inst?iss.
schema?._zod.def?.error:void 0,message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(
ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Invalid input",full={};for(let k of Object.keys(iss))
k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__"||(full[k]=iss[k]);return full.path??(full.path=[]),full.message=message,ctx?.reportInput&&
(full.input=iss.input),full}function getSizableOrigin(input2){return input2 instanceof Set?"set":input2 instanceof Map?"map":input2 instanceof File?"file":"unkn\
own"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){let units=str.length;if(!highSurrogate.test(str))return units;let count=units;for(let i=0;i<
units-1;i++)(str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320&&(count--,i++);return count}function getLengthableOrigin(input2){return Array.
isArray(input2)?"array":typeof input2=="string"?"string":"unknown"}function parsedType(data){let t=typeof data;switch(t){case"number":return Number.isNaN(data)?
"nan":"number";case"object":{if(data===null)return"null";if(Array.isArray(data))return"array";let obj=data;if(obj&&Object.getPrototypeOf(obj)!==Object.prototype&&
"constructor"in obj&&obj.constructor)return obj.constructor.name}}return t}function issue(...args){let[iss,input2,inst]=args;return typeof iss=="string"?{message:iss,
code:"custom",input:input2,inst}:{...iss}}function cleanEnum(obj){return Object.entries(obj).filter(([k,_])=>Number.isNaN(Number.parseInt(k,10))).map(el=>el[1])}
function base64ToUint8Array(base643){let binaryString=atob(base643),bytes=new Uint8Array(binaryString.length);for(let i=0;i<binaryString.length;i++)bytes[i]=binaryString.
charCodeAt(i);return bytes}function uint8ArrayToBase64(bytes){let binaryString="";for(let i=0;i<bytes.length;i++)binaryString+=String.fromCharCode(bytes[i]);return btoa(
binaryString)}function base64urlToUint8Array(base64url3){let base643=base64url3.replace(/-/g,"+").replace(/_/g,"/"),padding="=".repeat((4-base643.length%4)%4);return base64ToUint8Array(
base643+padding)}function uint8ArrayToBase64url(bytes){return uint8ArrayToBase64(bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex3){
let cleanHex=hex3.replace(/^0x/,"");if(cleanHex.length%2!==0)throw new Error("Invalid hex string length");let bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<
cleanHex.length;i+=2)bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),16);return bytes}function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(
16).padStart(2,"0")).join("")}var Class=class{constructor(..._args){}};function members(proto,table2){for(let key in table2){let desc=Object.getOwnPropertyDescriptor(
table2,key);desc.get?Object.defineProperty(proto,key,{...desc,enumerable:!1}):defineBound(proto,key,desc.value)}}function own(inst,key,value,enumerable=!0){return Object.
defineProperty(inst,key,{configurable:!0,writable:!0,enumerable,value}),value}function hide(inst,key,value){return own(inst,key,value,!1)}function derived(computes,table2){
for(let key in computes){let compute=computes[key];Object.defineProperty(table2,key,{configurable:!0,enumerable:!0,get(){return own(this,key,compute(this))},set(value){
own(this,key,value)}})}return table2}function defineBound(proto,key,fn){Object.defineProperty(proto,key,{configurable:!0,get(){return this==null?fn:own(this,key,
fn.bind(this))},set(value){own(this,key,value)}})}function claim(inst,sentinel){let proto=Object.getPrototypeOf(inst);return sentinel in proto?void 0:proto}var installing,
broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(inst,key,compute){let proto=Object.getPrototypeOf(inst._zod);if(key in proto&&installing!==
inst._zod){installing=void 0;return}installing=inst._zod,Object.defineProperty(proto,key,{configurable:!0,get(){Object.defineProperty(this,key,breaker);let outer=broke;
broke=!1;try{let value=compute(this);return broke?delete this[key]:Object.defineProperty(this,key,{configurable:!0,writable:!0,value}),broke=broke||outer,value}catch(err){
throw delete this[key],broke=broke||outer,err}},set(value){Object.defineProperty(this,key,{configurable:!0,writable:!0,value})}})}function installLazyProp(inst,key,make,enumerable){
let proto=claim(inst,key);proto&&Object.defineProperty(proto,key,{configurable:!0,get(){let desc={configurable:!0,writable:!0,enumerable,value:void 0};return Object.
defineProperty(this,key,desc),desc.value=make(this),Object.defineProperty(this,key,desc),desc.value},set(value){Object.defineProperty(this,key,{configurable:!0,
writable:!0,enumerable,value})}})}var CONSTANT_CATCH="~constantCatch";function constantCatch(value){let fn=()=>value;return fn[CONSTANT_CATCH]=!0,fn}var _a,NEVER=Object.freeze({status:"aborted"}),_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?Error:null;function newError(Definition){let E=_E;
if(E){let saved=E.stackTraceLimit;if(typeof saved=="number"){try{E.stackTraceLimit=0}catch{return _E=null,new Definition}try{return new Definition}finally{E.stackTraceLimit=
saved}}}return new Definition}function $constructor(name,initializer3,proto,params){let zodProto={};function Internals(def){this.def=def,this.constr=_,this.traits=
new Set}Internals.prototype=zodProto;let protoMembers=proto,initialized=protoMembers&&new WeakSet;function init(inst,def){if(inst._zod){if(inst._zod.traits.has(
name))return}else{_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}if(inst._zod.traits.add(name),
initializer3(inst,def),initialized){let own2=Object.getPrototypeOf(inst),ctorProto=inst._zod.constr.prototype,up=own2;for(;up&&up!==ctorProto;)up=Object.getPrototypeOf(
up);let target2=up??own2;initialized.has(target2)||(initialized.add(target2),members(target2,protoMembers))}let proto2=_.prototype;for(let k in proto2)Object.prototype.
hasOwnProperty.call(proto2,k)&&(k in inst||(inst[k]=proto2[k].bind(inst)))}let Parent=params?.Parent??Object;class Definition extends Parent{}Object.defineProperty(
Definition,"name",{value:name});function _(def){let inst=params?.Parent?newError(Definition):this;init(inst,def);let deferred=inst._zod.deferred;if(deferred){for(let fn of deferred)
fn();inst._zod.deferred=void 0}let pp=globalThis.__zod_globalConfig?.postProcessor;return pp&&pp(inst),inst}return Object.defineProperty(_,"init",{value:init}),
Object.defineProperty(_,Symbol.hasInstance,{value:inst=>params?.Parent&&inst instanceof params.Parent?!0:inst?._zod?.traits?.has(name)}),Object.defineProperty(_,
"name",{value:name}),_}var $brand=Symbol("zod_brand"),$ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use \
.parseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(name){super(`Encountered unidirectional transform during encode: ${name}`),this.name=
"ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;function config(newConfig){return newConfig&&
Object.assign(globalConfig,newConfig),globalConfig}function _getMessage(){let internals=this._zod;return internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2)),internals.message}
function _setMessage(value){this._zod.message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,configurable:!0},_issuesDesc={value:void 0,enumerable:!1},
_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(inst,def)=>{inst.name="$ZodError",_issuesDesc.value=def,Object.defineProperty(inst,
"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(inst,"message",_messageDesc);let proto=Object.getPrototypeOf(inst);_installedToString.has(proto)||
(_installedToString.add(proto),Object.defineProperty(proto,"toString",{configurable:!0,enumerable:!1,get(){let value=()=>this.message;return Object.defineProperty(
this,"toString",{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,"toString",{value,configurable:!0,writable:!0})}}))},$ZodError=$constructor(
"$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});function node(obj,key,make){return Object.prototype.hasOwnProperty.
call(obj,key)||(key==="__proto__"?Object.defineProperty(obj,key,{value:make(),writable:!0,enumerable:!0,configurable:!0}):obj[key]=make()),obj[key]}function flattenError(error62,mapper=issue2=>issue2.
message){let fieldErrors={},formErrors=[];for(let sub of error62.issues)sub.path.length>0?node(fieldErrors,sub.path[0],()=>[]).push(mapper(sub)):formErrors.push(
mapper(sub));return{formErrors,fieldErrors}}function formatError(error62,mapper=issue2=>issue2.message){let fieldErrors={_errors:[]},processError=(error63,path4=[])=>{
for(let issue2 of error63.issues)if(issue2.code==="invalid_union"&&issue2.errors.length)issue2.errors.map(issues=>processError({issues},[...path4,...issue2.path]));else if(issue2.
code==="invalid_key")processError({issues:issue2.issues},[...path4,...issue2.path]);else if(issue2.code==="invalid_element")processError({issues:issue2.issues},
[...path4,...issue2.path]);else{let fullpath=[...path4,...issue2.path];if(fullpath.length===0)fieldErrors._errors.push(mapper(issue2));else{let curr=fieldErrors,
i=0;for(;i<fullpath.length;){let el=fullpath[i],terminal=i===fullpath.length-1;if(el==="_errors"){terminal&&curr._errors.push(mapper(issue2)),i++;continue}Object.
prototype.hasOwnProperty.call(curr,el)||Object.defineProperty(curr,el,{value:{_errors:[]},enumerable:!0,writable:!0,configurable:!0});let node2=curr[el];terminal&&
node2._errors.push(mapper(issue2)),curr=node2,i++}}}};return processError(error62),fieldErrors}function treeifyError(error62,mapper=issue2=>issue2.message){let result={
errors:[]},processError=(error63,path4=[])=>{var _a3;for(let issue2 of error63.issues)if(issue2.code==="invalid_union"&&issue2.errors.length)issue2.errors.map(issues=>processError(
{issues},[...path4,...issue2.path]));else if(issue2.code==="invalid_key")processError({issues:issue2.issues},[...path4,...issue2.path]);else if(issue2.code==="i\
nvalid_element")processError({issues:issue2.issues},[...path4,...issue2.path]);else{let fullpath=[...path4,...issue2.path];if(fullpath.length===0){result.errors.
push(mapper(issue2));continue}let curr=result,i=0;for(;i<fullpath.length;){let el=fullpath[i],terminal=i===fullpath.length-1;typeof el=="string"?(curr.properties??
(curr.properties={}),Object.prototype.hasOwnProperty.call(curr.properties,el)||Object.defineProperty(curr.properties,el,{value:{errors:[]},enumerable:!0,writable:!0,
configurable:!0}),curr=curr.properties[el]):(curr.items??(curr.items=[]),(_a3=curr.items)[el]??(_a3[el]={errors:[]}),curr=curr.items[el]),terminal&&curr.errors.
push(mapper(issue2)),i++}}};return processError(error62),result}function toDotPath(_path){let segs=[],path4=_path.map(seg=>typeof seg=="object"?seg.key:seg);for(let seg of path4)
typeof seg=="number"?segs.push(`[${seg}]`):typeof seg=="symbol"?segs.push(`[${JSON.stringify(String(seg))}]`):/[^\w$]/.test(seg)?segs.push(`[${JSON.stringify(seg)}\
]`):(segs.length&&segs.push("."),segs.push(seg));return segs.join("")}function prettifyError(error62){let lines3=[],issues=[...error62.issues].sort((a,b)=>(a.path??
[]).length-(b.path??[]).length);for(let issue2 of issues)lines3.push(`✖ ${issue2.message}`),issue2.path?.length&&lines3.push(`  → at ${toDotPath(issue2.path)}`);
return lines3.join(`
`)}function finalizeParams(callee,params){return{callee:params?.callee??callee,Err:params?.Err}}var _parse=_Err=>{let fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?
{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;if(result.issues.length){let e=new(_params?.
Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(e,_params?.callee??fn),e}return result.value};return fn},parse2=_parse(
$ZodRealError),_parseAsync=_Err=>{let fn=async(schema,value,_ctx,params)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);
if(result instanceof Promise&&(result=await result),result.issues.length){let e=new(params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));
throw captureStackTrace(e,params?.callee??fn),e}return result.value};return fn},parseAsync=_parseAsync($ZodRealError),_safeParse=_Err=>(schema,value,_ctx)=>{let ctx=_ctx?
{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;return result.issues.length?failure(
_Err,result.issues,ctx):{success:!0,data:result.value}},safeParse=_safeParse($ZodRealError);function failure(Err,issues,ctx){let error62;return{success:!1,get error(){
return error62||(error62=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config()))),issues=void 0,ctx=void 0),error62},set error(e){error62=e,issues=void 0,ctx=void 0}}}
var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);return result instanceof
Promise&&(result=await result),result.issues.length?failure(_Err,result.issues,ctx):{success:!0,data:result.value}},safeParseAsync=_safeParseAsync($ZodRealError),
COMPILE_INVALID=Symbol.for("zod.compile.invalid"),COMPILE_FALLBACK=Symbol.for("zod.compile.fallback"),validate=((schema,value,_ctx)=>{let validator=schema._zod.
bag.validator;if(validator!==void 0){if(validator(value)!==COMPILE_INVALID)return!0;if(validator.definite===!0&&_ctx===void 0)return!1}return validateFallback(schema,
value,_ctx)});function validateFallback(schema,value,_ctx){let ctx=_ctx?{..._ctx,async:!1,abortEarly:!0}:{async:!1,abortEarly:!0},fallbackRun=schema._zod.bag.fallbackRun,
result;if(fallbackRun?(ctx[COMPILE_FALLBACK]=!0,result=fallbackRun({value,issues:[]},ctx)):result=schema._zod.run({value,issues:[]},ctx),result instanceof Promise)
throw new $ZodAsyncError;return result.issues.length===0}var validateAsync=async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!0,abortEarly:!0}:{async:!0,abortEarly:!0},
result=schema._zod.run({value,issues:[]},ctx);return result instanceof Promise&&(result=await result),result.issues.length===0},_encode=_Err=>{let parse6=_parse(
_Err),fn=(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,direction:"backward"}:{direction:"backward"};return parse6(schema,value,ctx,finalizeParams(fn,_params))};
return fn},encode=_encode($ZodRealError),_decode=_Err=>{let parse6=_parse(_Err),fn=(schema,value,_ctx,_params)=>parse6(schema,value,_ctx,finalizeParams(fn,_params));
return fn},decode=_decode($ZodRealError),_encodeAsync=_Err=>{let parseAsync3=_parseAsync(_Err),fn=async(schema,value,_ctx,_params)=>{let ctx=_ctx?{..._ctx,direction:"\
backward"}:{direction:"backward"};return await parseAsync3(schema,value,ctx,finalizeParams(fn,_params))};return fn},encodeAsync=_encodeAsync($ZodRealError),_decodeAsync=_Err=>{
let parseAsync3=_parseAsync(_Err),fn=async(schema,value,_ctx,_params)=>await parseAsync3(schema,value,_ctx,finalizeParams(fn,_params));return fn},decodeAsync=_decodeAsync(
$ZodRealError),_safeEncode=_Err=>(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,direction:"backward"}:{direction:"backward"};return _safeParse(_Err)(schema,value,ctx)},
safeEncode=_safeEncode($ZodRealError),_safeDecode=_Err=>(schema,value,_ctx)=>_safeParse(_Err)(schema,value,_ctx),safeDecode=_safeDecode($ZodRealError),_safeEncodeAsync=_Err=>async(schema,value,_ctx)=>{
let ctx=_ctx?{..._ctx,direction:"backward"}:{direction:"backward"};return _safeParseAsync(_Err)(schema,value,ctx)},safeEncodeAsync=_safeEncodeAsync($ZodRealError),
_safeDecodeAsync=_Err=>async(schema,value,_ctx)=>_safeParseAsync(_Err)(schema,value,_ctx),safeDecodeAsync=_safeDecodeAsync($ZodRealError);var regexes_exports={};__export(regexes_exports,{anyString:()=>anyString,base64:()=>base64,base64url:()=>base64url,bigint:()=>bigint,boolean:()=>boolean,browserEmail:()=>browserEmail,
cidrv4:()=>cidrv4,cidrv6:()=>cidrv6,creditCard:()=>creditCard,cuid:()=>cuid,cuid2:()=>cuid2,currencyCode:()=>currencyCode,date:()=>date,datetime:()=>datetime,domain:()=>domain,
duration:()=>duration,e164:()=>e164,email:()=>email,emoji:()=>emoji,extendedDuration:()=>extendedDuration,guid:()=>guid,hex:()=>hex,hostname:()=>hostname,html5Email:()=>html5Email,
httpProtocol:()=>httpProtocol,iban:()=>iban,idnEmail:()=>idnEmail,integer:()=>integer,ipv4:()=>ipv4,ipv6:()=>ipv6,ksuid:()=>ksuid,lowercase:()=>lowercase,mac:()=>mac,
md5_base64:()=>md5_base64,md5_base64url:()=>md5_base64url,md5_hex:()=>md5_hex,nanoid:()=>nanoid,nanoidOfLength:()=>nanoidOfLength,null:()=>_null,number:()=>number,
rfc5322Email:()=>rfc5322Email,sha1_base64:()=>sha1_base64,sha1_base64url:()=>sha1_base64url,sha1_hex:()=>sha1_hex,sha256_base64:()=>sha256_base64,sha256_base64url:()=>sha256_base64url,
sha256_hex:()=>sha256_hex,sha384_base64:()=>sha384_base64,sha384_base64url:()=>sha384_base64url,sha384_hex:()=>sha384_hex,sha512_base64:()=>sha512_base64,sha512_base64url:()=>sha512_base64url,
sha512_hex:()=>sha512_hex,string:()=>string,time:()=>time,ulid:()=>ulid,undefined:()=>_undefined,unicodeEmail:()=>unicodeEmail,uppercase:()=>uppercase,uuid:()=>uuid,
uuid4:()=>uuid4,uuid6:()=>uuid6,uuid7:()=>uuid7,xid:()=>xid});var cuid=/^[cC][0-9a-z]{6,}$/,cuid2=/^[0-9a-z]+$/,ulid=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,xid=/^[0-9a-vA-V]{20}$/,ksuid=/^[A-Za-z0-9]{27}$/,nanoid=/^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length){return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`)}var duration=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,
extendedDuration=/^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/,
guid=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,uuid=version2=>version2?new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}\
[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`):/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,
uuid4=uuid(4),uuid6=uuid(6),uuid7=uuid(7),email=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,html5Email=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
rfc5322Email=/^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/,
unicodeEmail=/^[^\s@"]{1,64}@[^\s@]{1,255}$/u,idnEmail=unicodeEmail,browserEmail=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
_emoji="^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";function emoji(){return new RegExp(
_emoji,"u")}var ipv4=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,ipv6=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,
mac=delimiter3=>{let escapedDelim=escapeRegex(delimiter3??":");return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim})\
{5}[0-9a-f]{2}$`)},cidrv4=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,
cidrv6=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,
base64=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,base64url=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,hostname=/^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/,
domain=/^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/,httpProtocol=/^https?$/,e164=/^\+[1-9]\d{6,14}$/,creditCard=/^\d(?:[ -]?\d){11,18}$/,
currencyCode=/^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/,
iban=/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/,dateSource="(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[\
13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";function anchor(source2){return new RegExp(`^${source2}\
$`)}var date=anchor(dateSource);function timeSource(args){let hhmm="(?:[01]\\d|2[0-3]):[0-5]\\d";return typeof args.precision=="number"?args.precision===-1?`${hhmm}`:
args.precision===0?`${hhmm}:[0-5]\\d`:`${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`:args.seconds?`${hhmm}:[0-5]\\d(?:\\.\\d+)?`:`${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`}
function time(args){return new RegExp(`^${timeSource(args)}$`)}function datetime(args){let opts=["Z"];args.offset&&opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
let qualified=`${timeSource({precision:args.precision,seconds:!0})}(?:${opts.join("|")})`,timeRegex=args.local?`${qualified}|${timeSource({precision:args.precision})}`:
qualified;return new RegExp(`^${dateSource}T(?:${timeRegex})$`)}var anyString=/^[\s\S]{0,}$/,string=params=>{let regex=params?`[\\s\\S]{${params?.minimum??0},${params?.
maximum??""}}`:"[\\s\\S]*";return new RegExp(`^${regex}$`)},bigint=/^-?\d+n?$/,integer=/^-?\d+$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i,_null=/^null$/i;var _undefined=/^undefined$/i;var lowercase=/^[^A-Z]*$/,uppercase=/^[^a-z]*$/,hex=/^[0-9a-fA-F]*$/;function fixedBase64(bodyLength,padding){return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}\
$`)}function fixedBase64url(length){return new RegExp(`^[A-Za-z0-9_-]{${length}}$`)}var md5_hex=/^[0-9a-fA-F]{32}$/,md5_base64=fixedBase64(22,"=="),md5_base64url=fixedBase64url(
22),sha1_hex=/^[0-9a-fA-F]{40}$/,sha1_base64=fixedBase64(27,"="),sha1_base64url=fixedBase64url(27),sha256_hex=/^[0-9a-fA-F]{64}$/,sha256_base64=fixedBase64(43,"\
="),sha256_base64url=fixedBase64url(43),sha384_hex=/^[0-9a-fA-F]{96}$/,sha384_base64=fixedBase64(64,""),sha384_base64url=fixedBase64url(64),sha512_hex=/^[0-9a-fA-F]{128}$/,
sha512_base64=fixedBase64(86,"=="),sha512_base64url=fixedBase64url(86);var $ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a3;inst._zod??(inst._zod={}),inst._zod.def=def,(_a3=inst._zod).onattach??(_a3.onattach=[])}),_whenHasSize=payload=>{
let val=payload.value;return!nullish(val)&&val.size!==void 0},_whenHasLength=payload=>{let val=payload.value;return!nullish(val)&&val.length!==void 0},numericOriginMap={
number:"number",bigint:"bigint",object:"date"},$ZodCheckLessThan=$constructor("$ZodCheckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.
value];inst._zod.check=payload=>{(def.inclusive?payload.value<=def.value:payload.value<def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??
origin,code:"too_big",maximum:typeof def.value=="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),
$ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{
(def.inclusive?payload.value>=def.value:payload.value>def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.
value=="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),$ZodCheckMultipleOf=$constructor("$ZodCh\
eckMultipleOf",(inst,def)=>{$ZodCheck.init(inst,def),inst._zod.check=payload=>{if(typeof payload.value!=typeof def.value)throw new Error("Cannot mix number and \
bigint in multiple_of check.");(typeof payload.value=="bigint"?def.value!==BigInt(0)&&payload.value%def.value===BigInt(0):floatSafeRemainder(payload.value,def.value)===
0)||payload.issues.push({origin:typeof payload.value,code:"not_multiple_of",divisor:def.value,input:payload.value,inst,continue:!def.abort})}}),$ZodCheckNumberFormat=$constructor(
"$ZodCheckNumberFormat",(inst,def)=>{$ZodCheck.init(inst,def),def.format=def.format||"float64";let isInt=def.format?.includes("int"),origin=isInt?"int":"number",
[minimum,maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{let input2=payload.value;if(isInt){if(!Number.isInteger(input2)){payload.issues.push(
{expected:origin,format:def.format,code:"invalid_type",continue:!1,input:input2,inst});return}if(!Number.isSafeInteger(input2)){input2>0?payload.issues.push({input:input2,
code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort}):payload.issues.
push({input:input2,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.
abort});return}}input2<minimum&&payload.issues.push({origin:"number",input:input2,code:"too_small",minimum,inclusive:!0,inst,continue:!def.abort}),input2>maximum&&
payload.issues.push({origin:"number",input:input2,code:"too_big",maximum,inclusive:!0,inst,continue:!def.abort})}}),$ZodCheckBigIntFormat=$constructor("$ZodChec\
kBigIntFormat",(inst,def)=>{$ZodCheck.init(inst,def);let[minimum,maximum]=BIGINT_FORMAT_RANGES[def.format];inst._zod.check=payload=>{let input2=payload.value;input2<
minimum&&payload.issues.push({origin:"bigint",input:input2,code:"too_small",minimum,inclusive:!0,inst,continue:!def.abort}),input2>maximum&&payload.issues.push(
{origin:"bigint",input:input2,code:"too_big",maximum,inclusive:!0,inst,continue:!def.abort})}}),$ZodCheckMaxSize=$constructor("$ZodCheckMaxSize",(inst,def)=>{var _a3;
$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasSize),inst._zod.check=payload=>{let input2=payload.value;input2.size<=def.maximum||payload.
issues.push({origin:getSizableOrigin(input2),code:"too_big",maximum:def.maximum,inclusive:!0,input:input2,inst,continue:!def.abort})}}),$ZodCheckMinSize=$constructor(
"$ZodCheckMinSize",(inst,def)=>{var _a3;$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasSize),inst._zod.check=payload=>{let input2=payload.
value;input2.size>=def.minimum||payload.issues.push({origin:getSizableOrigin(input2),code:"too_small",minimum:def.minimum,inclusive:!0,input:input2,inst,continue:!def.
abort})}}),$ZodCheckSizeEquals=$constructor("$ZodCheckSizeEquals",(inst,def)=>{var _a3;$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasSize),
inst._zod.check=payload=>{let input2=payload.value,size=input2.size;if(size===def.size)return;let tooBig=size>def.size;payload.issues.push({origin:getSizableOrigin(
input2),...tooBig?{code:"too_big",maximum:def.size}:{code:"too_small",minimum:def.size},inclusive:!0,exact:!0,input:payload.value,inst,continue:!def.abort})}}),
$ZodCheckMaxLength=$constructor("$ZodCheckMaxLength",(inst,def)=>{var _a3;$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasLength),inst._zod.
check=payload=>{let input2=payload.value,units=input2.length;if((typeof input2=="string"&&units>def.maximum?codePointLength(input2):units)<=def.maximum)return;let origin=getLengthableOrigin(
input2);payload.issues.push({origin,code:"too_big",maximum:def.maximum,inclusive:!0,input:input2,inst,continue:!def.abort})}}),$ZodCheckMinLength=$constructor("\
$ZodCheckMinLength",(inst,def)=>{var _a3;$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasLength),inst._zod.check=payload=>{let input2=payload.
value,units=input2.length;if((typeof input2=="string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input2):units)>=def.minimum)return;let origin=getLengthableOrigin(
input2);payload.issues.push({origin,code:"too_small",minimum:def.minimum,inclusive:!0,input:input2,inst,continue:!def.abort})}}),$ZodCheckLengthEquals=$constructor(
"$ZodCheckLengthEquals",(inst,def)=>{var _a3;$ZodCheck.init(inst,def),(_a3=inst._zod.def).when??(_a3.when=_whenHasLength),inst._zod.check=payload=>{let input2=payload.
value,units=input2.length,length=typeof input2=="string"&&units>=def.length&&units<=def.length*2?codePointLength(input2):units;if(length===def.length)return;let origin=getLengthableOrigin(
input2),tooBig=length>def.length;payload.issues.push({origin,...tooBig?{code:"too_big",maximum:def.length}:{code:"too_small",minimum:def.length},inclusive:!0,exact:!0,
input:payload.value,inst,continue:!def.abort})}}),$ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a3,_b;$ZodCheck.init(inst,def),def.
pattern?(_a3=inst._zod).check??(_a3.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.push({origin:"string",code:"invalid\
_format",format:def.format,input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})}):(_b=inst._zod).check??(_b.check=()=>{})}),
$ZodCheckRegex=$constructor("$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(inst,def),inst._zod.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(
payload.value)&&payload.issues.push({origin:"string",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.
abort})}}),$ZodCheckLowerCase=$constructor("$ZodCheckLowerCase",(inst,def)=>{def.pattern??(def.pattern=lowercase),$ZodCheckStringFormat.init(inst,def)}),$ZodCheckUpperCase=$constructor(
"$ZodCheckUpperCase",(inst,def)=>{def.pattern??(def.pattern=uppercase),$ZodCheckStringFormat.init(inst,def)}),$ZodCheckIncludes=$constructor("$ZodCheckIncludes",
(inst,def)=>{$ZodCheck.init(inst,def);let escapedRegex=escapeRegex(def.includes),pattern4=new RegExp(typeof def.position=="number"?`^.{${def.position},}${escapedRegex}`:
escapedRegex);def.pattern=pattern4,inst._zod.check=payload=>{payload.value.includes(def.includes,def.position)||payload.issues.push({origin:"string",code:"inval\
id_format",format:"includes",includes:def.includes,input:payload.value,inst,continue:!def.abort})}}),$ZodCheckStartsWith=$constructor("$ZodCheckStartsWith",(inst,def)=>{
$ZodCheck.init(inst,def);let pattern4=new RegExp(`^${escapeRegex(def.prefix)}.*`);def.pattern??(def.pattern=pattern4),inst._zod.check=payload=>{payload.value.startsWith(
def.prefix)||payload.issues.push({origin:"string",code:"invalid_format",format:"starts_with",prefix:def.prefix,input:payload.value,inst,continue:!def.abort})}}),
$ZodCheckEndsWith=$constructor("$ZodCheckEndsWith",(inst,def)=>{$ZodCheck.init(inst,def);let pattern4=new RegExp(`.*${escapeRegex(def.suffix)}$`);def.pattern??(def.
pattern=pattern4),inst._zod.check=payload=>{payload.value.endsWith(def.suffix)||payload.issues.push({origin:"string",code:"invalid_format",format:"ends_with",suffix:def.
suffix,input:payload.value,inst,continue:!def.abort})}});function handleCheckPropertyResult(result,payload,property){result.issues.length&&payload.issues.push(...prefixIssues(
property,result.issues))}var $ZodCheckProperty=$constructor("$ZodCheckProperty",(inst,def)=>{$ZodCheck.init(inst,def),inst._zod.check=payload=>{let result=def.schema.
_zod.run({value:payload.value[def.property],issues:[]},{});if(result instanceof Promise)return result.then(result2=>handleCheckPropertyResult(result2,payload,def.
property));handleCheckPropertyResult(result,payload,def.property)}}),$ZodCheckProperties=$constructor("$ZodCheckProperties",(inst,def)=>{$ZodCheck.init(inst,def),
hide(inst,Symbol.iterator,function*(){yield inst});let entries2;inst._zod.check=payload=>{if(payload.value==null){payload.issues.push({expected:"object",code:"i\
nvalid_type",input:payload.value,inst});return}entries2??(entries2=Reflect.ownKeys(def.shape).map(key=>[key,def.shape[key]]));let input2=payload.value,proms;for(let[
key,schema]of entries2){let result=schema._zod.run({value:input2[key],issues:[]},{});result instanceof Promise?(proms??(proms=[]),proms.push(result.then(result2=>handleCheckPropertyResult(
result2,payload,key)))):handleCheckPropertyResult(result,payload,key)}if(proms)return Promise.all(proms).then(()=>{})}}),$ZodCheckMimeType=$constructor("$ZodChe\
ckMimeType",(inst,def)=>{$ZodCheck.init(inst,def);let mimeSet=new Set(def.mime);inst._zod.check=payload=>{mimeSet.has(payload.value.type)||payload.issues.push({
code:"invalid_value",values:def.mime,input:payload.value.type,inst,continue:!def.abort})}}),$ZodCheckOverwrite=$constructor("$ZodCheckOverwrite",(inst,def)=>{$ZodCheck.
init(inst,def),inst._zod.check=payload=>{payload.value=def.tx(payload.value)}});var Doc=class{constructor(args=[],closed={}){this.content=[],this.indent=0,this.args=args,this.closed=closed}indented(fn){this.indent+=1;try{fn(this)}finally{this.
indent-=1}}write(arg){if(typeof arg=="function"){arg(this,{execution:"sync"}),arg(this,{execution:"async"});return}let lines3=arg.split(`
`).filter(x=>x),minIndent=Math.min(...lines3.map(x=>x.length-x.trimStart().length)),dedented=lines3.map(x=>x.slice(minIndent)).map(x=>" ".repeat(this.indent*2)+
x);for(let line of dedented)this.content.push(line)}compile(){let F=Function,content2=this?.content??[""];return new F(...Object.keys(this.closed),`return funct\
ion (${this.args.join(", ")}) {
${content2.join(`
`)}
};`)(...Object.values(this.closed))}};var version={major:4,minor:6,patch:7};var $ZodType=$constructor("$ZodType",(inst,def)=>{var _a3;inst??(inst={}),inst._zod.def=def,inst._zod.bag=inst._zod.bag||{},inst._zod.version=version;let defChecks=inst.
_zod.def.checks,checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(let ch of checks)for(let fn of ch._zod.
onattach)fn(inst);if(checks.length===0)(_a3=inst._zod).deferred??(_a3.deferred=[]),inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse});else{let runChecks=(payload,checks2,ctx)=>{
if(payload.memo)return payload;let isAborted=aborted(payload),asyncResult;for(let ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload)||!ch._zod.def.
when(payload))continue}else if(isAborted)continue;let currLen=payload.issues.length,_=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===!1)throw new $ZodAsyncError;
if(asyncResult||_ instanceof Promise)asyncResult=(asyncResult??Promise.resolve()).then(async()=>{await _,payload.issues.length!==currLen&&(attachSchema(payload.
issues,currLen,inst),isAborted||(isAborted=aborted(payload,currLen)))});else{if(payload.issues.length===currLen)continue;attachSchema(payload.issues,currLen,inst),
isAborted||(isAborted=aborted(payload,currLen))}}return asyncResult?asyncResult.then(()=>payload):payload},handleCanaryResult=(canary,payload,ctx)=>{if(aborted(
canary))return canary.aborted=!0,canary;let checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===!1)throw new $ZodAsyncError;
return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks)
return inst._zod.parse(payload,ctx);if(ctx.direction==="backward"){let canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:!0});return canary instanceof
Promise?canary.then(canary2=>handleCanaryResult(canary2,payload,ctx)):handleCanaryResult(canary,payload,ctx)}let result=inst._zod.parse(payload,ctx);if(result instanceof
Promise){if(ctx.async===!1)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~stan\
dard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}}),toStandardResult=(r,ctx)=>r.issues.length?{issues:r.
issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync2(inst,value){let ctx={async:!0};return toStandardResult(await inst.
_zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{let ctx={async:!1};try{let r=inst._zod.run({value,issues:[]},ctx);if(!(r instanceof
Promise))return toStandardResult(r,ctx)}catch{}return validateAsync2(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.pattern=def.pattern??anyString,inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.value)}catch{}return typeof payload.
value=="string"||payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst}),payload}}),$ZodStringFormat=$constructor("$ZodStringForma\
t",(inst,def)=>{$ZodCheckStringFormat.init(inst,def),$ZodString.init(inst,def)}),$ZodGUID=$constructor("$ZodGUID",(inst,def)=>{def.pattern??(def.pattern=guid),$ZodStringFormat.
init(inst,def)}),$ZodUUID=$constructor("$ZodUUID",(inst,def)=>{if(def.version){let v={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}[def.version];if(v===void 0)throw new Error(
`Invalid UUID version: "${def.version}"`);def.pattern??(def.pattern=uuid(v))}else def.pattern??(def.pattern=uuid());$ZodStringFormat.init(inst,def)}),$ZodEmail=$constructor(
"$ZodEmail",(inst,def)=>{def.pattern??(def.pattern=email),$ZodStringFormat.init(inst,def)}),URL_BAD_FORMAT=1,URL_UNPARSEABLE=2;function canParseURL(input2){try{
return typeof URL<"u"&&typeof URL.canParse=="function"?URL.canParse(input2):(new URL(input2),!0)}catch{return!1}}function validateURL(trimmed,def){return!("norm\
alize"in def)&&!("hostname"in def)&&!("protocol"in def)?canParseURL(trimmed)||URL_UNPARSEABLE:parseURLObject(trimmed,def)}function parseURLObject(trimmed,def){if(!def.
normalize&&def.protocol?.source===httpProtocol.source&&!/^https?:\/\//i.test(trimmed))return URL_BAD_FORMAT;try{if(typeof URL<"u"){let URLStatic=URL;if(typeof URLStatic.
parse=="function")return URLStatic.parse(trimmed)??URL_UNPARSEABLE}return new URL(trimmed)}catch{return URL_UNPARSEABLE}}var asciiTabOrNewline=/[\t\n\r]/g;function stripTabAndNewline(value){
return value.replace(asciiTabOrNewline,"")}function urlHostnameOk(url3,hostname4){return hostname4.lastIndex=0,hostname4.test(url3.hostname)}function urlProtocolOk(url3,protocol){
return protocol.lastIndex=0,protocol.test(url3.protocol.endsWith(":")?url3.protocol.slice(0,-1):url3.protocol)}var $ZodURL=$constructor("$ZodURL",(inst,def)=>{$ZodStringFormat.
init(inst,def),inst._zod.check=payload=>{try{let trimmed=payload.value.trim(),url3=validateURL(trimmed,def);if(url3===URL_BAD_FORMAT){payload.issues.push({code:"\
invalid_format",format:"url",note:"Invalid URL format",input:payload.value,inst,continue:!def.abort});return}if(url3===URL_UNPARSEABLE){payload.issues.push({code:"\
invalid_format",format:"url",input:payload.value,inst,continue:!def.abort});return}if(url3===!0){payload.value=stripTabAndNewline(trimmed);return}def.hostname&&
!urlHostnameOk(url3,def.hostname)&&payload.issues.push({code:"invalid_format",format:"url",note:"Invalid hostname",pattern:def.hostname.source,input:payload.value,
inst,continue:!def.abort}),def.protocol&&!urlProtocolOk(url3,def.protocol)&&payload.issues.push({code:"invalid_format",format:"url",note:"Invalid protocol",pattern:def.
protocol.source,input:payload.value,inst,continue:!def.abort}),payload.value=def.normalize?url3.href:stripTabAndNewline(trimmed);return}catch{payload.issues.push(
{code:"invalid_format",format:"url",input:payload.value,inst,continue:!def.abort})}}}),$ZodEmoji=$constructor("$ZodEmoji",(inst,def)=>{def.pattern??(def.pattern=
emoji()),$ZodStringFormat.init(inst,def)}),$ZodNanoID=$constructor("$ZodNanoID",(inst,def)=>{if(def.length!==void 0&&(!Number.isInteger(def.length)||def.length<
1))throw new Error(`Invalid nanoid length: ${def.length}`);def.pattern??(def.pattern=def.length===void 0?nanoid:nanoidOfLength(def.length)),$ZodStringFormat.init(
inst,def)}),$ZodCUID=$constructor("$ZodCUID",(inst,def)=>{def.pattern??(def.pattern=cuid),$ZodStringFormat.init(inst,def)}),$ZodCUID2=$constructor("$ZodCUID2",(inst,def)=>{
def.pattern??(def.pattern=cuid2),$ZodStringFormat.init(inst,def)}),$ZodULID=$constructor("$ZodULID",(inst,def)=>{def.pattern??(def.pattern=ulid),$ZodStringFormat.
init(inst,def)}),$ZodXID=$constructor("$ZodXID",(inst,def)=>{def.pattern??(def.pattern=xid),$ZodStringFormat.init(inst,def)}),$ZodKSUID=$constructor("$ZodKSUID",
(inst,def)=>{def.pattern??(def.pattern=ksuid),$ZodStringFormat.init(inst,def)}),$ZodISODateTime=$constructor("$ZodISODateTime",(inst,def)=>{def.pattern??(def.pattern=
datetime(def)),$ZodStringFormat.init(inst,def)}),$ZodISODate=$constructor("$ZodISODate",(inst,def)=>{def.pattern??(def.pattern=date),$ZodStringFormat.init(inst,
def)}),$ZodISOTime=$constructor("$ZodISOTime",(inst,def)=>{def.pattern??(def.pattern=time(def)),$ZodStringFormat.init(inst,def)}),$ZodISODuration=$constructor("\
$ZodISODuration",(inst,def)=>{def.pattern??(def.pattern=duration),$ZodStringFormat.init(inst,def)}),$ZodIPv4=$constructor("$ZodIPv4",(inst,def)=>{def.pattern??(def.
pattern=ipv4),$ZodStringFormat.init(inst,def)}),ipv6Alphabet=/^[0-9a-fA-F:.]+$/;function isValidIPv6(value){return ipv6Alphabet.test(value)?canParseURL(`http://\
[${value}]`):!1}var $ZodIPv6=$constructor("$ZodIPv6",(inst,def)=>{def.pattern??(def.pattern=ipv6),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidIPv6(
payload.value)||payload.issues.push({code:"invalid_format",format:"ipv6",input:payload.value,inst,continue:!def.abort})}}),$ZodMAC=$constructor("$ZodMAC",(inst,def)=>{
def.pattern??(def.pattern=mac(def.delimiter)),$ZodStringFormat.init(inst,def)}),$ZodCIDRv4=$constructor("$ZodCIDRv4",(inst,def)=>{def.pattern??(def.pattern=cidrv4),
$ZodStringFormat.init(inst,def)});function isValidCIDRv6(value){let parts=value.split("/");if(parts.length!==2)return!1;let[address,prefix]=parts;if(!prefix)return!1;
let prefixNum=Number(prefix);return`${prefixNum}`!==prefix||prefixNum<0||prefixNum>128?!1:isValidIPv6(address)}var $ZodCIDRv6=$constructor("$ZodCIDRv6",(inst,def)=>{
def.pattern??(def.pattern=cidrv6),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidCIDRv6(payload.value)||payload.issues.push({code:"invalid_for\
mat",format:"cidrv6",input:payload.value,inst,continue:!def.abort})}});function isValidBase64(data){if(data==="")return!0;if(/\s/.test(data)||data.length%4!==0)
return!1;try{return atob(data),!0}catch{return!1}}var base64Charset=/^[0-9a-zA-Z+/]*={0,2}$/,$ZodBase64=$constructor("$ZodBase64",(inst,def)=>{def.pattern??(def.
pattern=base64Charset),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidBase64(payload.value)||payload.issues.push({code:"invalid_format",format:"\
base64",input:payload.value,inst,continue:!def.abort})}}),base64urlCharset=/^[A-Za-z0-9_-]*$/;function isValidBase64URL(data){if(!base64urlCharset.test(data))return!1;
let base643=data.replace(/[-_]/g,c=>c==="-"?"+":"/"),padded=base643.padEnd(Math.ceil(base643.length/4)*4,"=");return isValidBase64(padded)}var $ZodBase64URL=$constructor(
"$ZodBase64URL",(inst,def)=>{def.pattern??(def.pattern=base64urlCharset),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidBase64URL(payload.value)||
payload.issues.push({code:"invalid_format",format:"base64url",input:payload.value,inst,continue:!def.abort})}}),$ZodE164=$constructor("$ZodE164",(inst,def)=>{def.
pattern??(def.pattern=e164),$ZodStringFormat.init(inst,def)}),CC_SANITIZE=/[- ]/g;function isLuhnAlgo(digits){let length=digits.length,bit=1,sum=0;for(;length;){
let value=digits.charCodeAt(--length)-48;bit^=1,sum+=bit?[0,2,4,6,8,1,3,5,7,9][value]:value}return sum%10===0}function isValidCreditCard(input2){return creditCard.
test(input2)?isLuhnAlgo(input2.replace(CC_SANITIZE,"")):!1}var $ZodCreditCard=$constructor("$ZodCreditCard",(inst,def)=>{def.pattern??(def.pattern=creditCard),$ZodStringFormat.
init(inst,def),inst._zod.check=payload=>{isValidCreditCard(payload.value)||payload.issues.push({code:"invalid_format",format:"credit_card",input:payload.value,inst,
continue:!def.abort})}});function isIso7064Mod97(iban3){let remainder=0,len=iban3.length;for(let i=4;i<len;i++){let code2=iban3.charCodeAt(i);remainder=(code2>=
65?remainder*100+(code2-55):remainder*10+(code2-48))%97}for(let i=0;i<4;i++){let code2=iban3.charCodeAt(i);remainder=(code2>=65?remainder*100+(code2-55):remainder*
10+(code2-48))%97}return remainder===1}function isValidIBAN(input2){return iban.test(input2)?isIso7064Mod97(input2):!1}var $ZodIBAN=$constructor("$ZodIBAN",(inst,def)=>{
def.pattern??(def.pattern=iban),$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{isValidIBAN(payload.value)||payload.issues.push({code:"invalid_format",
format:"iban",input:payload.value,inst,continue:!def.abort})}});function isValidJWT(token,algorithm=null){try{let tokensParts=token.split(".");if(tokensParts.length!==
3)return!1;let[header2]=tokensParts;if(!header2)return!1;let parsedHeader=JSON.parse(atob(header2));return!("typ"in parsedHeader&&parsedHeader?.typ!=="JWT"||!parsedHeader.
alg||algorithm&&(!("alg"in parsedHeader)||parsedHeader.alg!==algorithm))}catch{return!1}}var $ZodJWT=$constructor("$ZodJWT",(inst,def)=>{$ZodStringFormat.init(inst,
def),inst._zod.check=payload=>{isValidJWT(payload.value,def.alg)||payload.issues.push({code:"invalid_format",format:"jwt",input:payload.value,inst,continue:!def.
abort})}}),$ZodCustomStringFormat=$constructor("$ZodCustomStringFormat",(inst,def)=>{$ZodStringFormat.init(inst,def),inst._zod.check=payload=>{def.fn(payload.value)||
payload.issues.push({code:"invalid_format",format:def.format,input:payload.value,inst,continue:!def.abort})}}),$ZodNumber=$constructor("$ZodNumber",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.pattern=number,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Number(payload.value)}catch{}let input2=payload.
value;if(typeof input2=="number"&&!Number.isNaN(input2)&&Number.isFinite(input2))return payload;let received=typeof input2=="number"?Number.isNaN(input2)?"NaN":
Number.isFinite(input2)?void 0:String(input2):void 0;return payload.issues.push({expected:"number",code:"invalid_type",input:input2,inst,...received?{received}:
{}}),payload}}),$ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def),$ZodNumber.init(inst,def)}),$ZodBoolean=$constructor(
"$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=boolean,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=!!payload.value}catch{}
let input2=payload.value;return typeof input2=="boolean"||payload.issues.push({expected:"boolean",code:"invalid_type",input:input2,inst}),payload}}),$ZodBigInt=$constructor(
"$ZodBigInt",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=bigint,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=BigInt(payload.value)}catch{}
return typeof payload.value=="bigint"||payload.issues.push({expected:"bigint",code:"invalid_type",input:payload.value,inst}),payload}}),$ZodBigIntFormat=$constructor(
"$ZodBigIntFormat",(inst,def)=>{$ZodCheckBigIntFormat.init(inst,def),$ZodBigInt.init(inst,def)}),$ZodSymbol=$constructor("$ZodSymbol",(inst,def)=>{$ZodType.init(
inst,def),inst._zod.parse=(payload,_ctx)=>{let input2=payload.value;return typeof input2=="symbol"||payload.issues.push({expected:"symbol",code:"invalid_type",input:input2,
inst}),payload}}),$ZodUndefined=$constructor("$ZodUndefined",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=_undefined,inst._zod.values=new Set([void 0]),
inst._zod.parse=(payload,_ctx)=>{let input2=payload.value;return typeof input2>"u"||payload.issues.push({expected:"undefined",code:"invalid_type",input:input2,inst}),
payload}}),$ZodNull=$constructor("$ZodNull",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=_null,inst._zod.values=new Set([null]),inst._zod.parse=(payload,_ctx)=>{
let input2=payload.value;return input2===null||payload.issues.push({expected:"null",code:"invalid_type",input:input2,inst}),payload}}),$ZodAny=$constructor("$Zo\
dAny",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=payload=>payload}),$ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def),inst._zod.
parse=payload=>payload}),$ZodNever=$constructor("$ZodNever",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>(payload.issues.push({expected:"\
never",code:"invalid_type",input:payload.value,inst}),payload)}),$ZodVoid=$constructor("$ZodVoid",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>{
let input2=payload.value;return typeof input2>"u"||payload.issues.push({expected:"void",code:"invalid_type",input:input2,inst}),payload}}),$ZodDate=$constructor(
"$ZodDate",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=new Date(payload.value)}catch{}let input2=payload.
value,isDate=input2 instanceof Date;return isDate&&!Number.isNaN(input2.getTime())||payload.issues.push({expected:"date",code:"invalid_type",input:input2,...isDate?
{received:"Invalid Date"}:{},inst}),payload}});function capSize(inst,size){let caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;let cap=Math.min(...caps.
map(c=>c[0])),parse6=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{let n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(let[
max,ch]of sizeCaps(inst._zod.def.checks))if(n>max&&ch._zod.def.when(payload)){let start=payload.issues.length;return ch._zod.check(payload),payload.issues[start].
continue=!1,attachSchema(payload.issues,start,inst),payload}}return parse6(payload,ctx)}}var arraySize=input2=>Array.isArray(input2)?input2.length:-1,mapSize=input2=>input2 instanceof
Map?input2.size:-1,setSize=input2=>input2 instanceof Set?input2.size:-1;function handleArrayResult(result,final,index){result.issues.length&&final.issues.push(...prefixIssues(
index,result.issues)),final.value[index]=result.value}var $ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo2=globalConfig.memoizer;
memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input2=payload.value;if(!Array.isArray(input2))return payload.issues.push({expected:"array",code:"invali\
d_type",input:input2,inst}),payload;payload.value=memo2?memo2.alloc(inst,payload,Array(input2.length),ctx):Array(input2.length);let proms=[],abortEarly=ctx?.abortEarly;
for(let i=0;i<input2.length;i++){let item=input2[i],result=def.element._zod.run({value:item,issues:[]},ctx);if(result instanceof Promise)proms.push(result.then(
result2=>handleArrayResult(result2,payload,i)));else if(handleArrayResult(result,payload,i),abortEarly&&result.issues.length!==0&&aborted(result))break}return proms.
length?Promise.all(proms).then(()=>payload):payload},capSize(inst,arraySize)});function handlePropertyResult(result,final,key,input2,optin,optout){let isPresent=key in
input2,isOptionalOut=optout==="optional";if(!(!isPresent&&isOptionalOut&&optin==="optional")){if(result.issues.length){if(optin!==void 0&&isOptionalOut&&!isPresent)
return;final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent&&optin===void 0){result.issues.length||final.issues.push({code:"invalid_type",expected:"\
nonoptional",input:void 0,path:[key]});return}result.value===void 0?(isPresent||optin==="defaulted"&&!isOptionalOut)&&(final.value[key]=void 0):final.value[key]=
result.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(def){let keys2=Object.keys(def.shape),ownSymbols=Object.getOwnPropertySymbols(def.shape),symbolKeys=ownSymbols.
length?ownSymbols:NO_SYMBOL_KEYS,allKeys=symbolKeys.length?[...keys2,...symbolKeys]:keys2;for(let k of allKeys)if(!def.shape?.[k]?._zod?.traits?.has("$ZodType"))
throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);let okeys=optionalKeys(def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(
keys2),numKeys:keys2.length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input2,payload,ctx,def,inst,abortEarly){let unrecognized=[],keySet=def.keySet,
_catchall=def.catchall._zod,t=_catchall.def.type,optin=_catchall.optin,optout=_catchall.optout,seen=0;for(let key in input2){if(abortEarly&&payload.issues.length!==
seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){t==="never"&&unrecognized.push(key);continue}if(t===
"never"){unrecognized.push(key);continue}let r=_catchall.run({value:input2[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(
r2,payload,key,input2,optin,optout))):handlePropertyResult(r,payload,key,input2,optin,optout)}return unrecognized.length&&payload.issues.push({code:"unrecognize\
d_keys",keys:unrecognized,input:input2,inst,continue:!0}),proms.length?Promise.all(proms).then(()=>payload):payload}var $ZodObject=$constructor("$ZodObject",(inst,def)=>{
$ZodType.init(inst,def);let desc=Object.getOwnPropertyDescriptor(def,"shape"),sh=desc?.get?desc.get.raw:def.shape??{};if(sh){let get=()=>{let newSh={...sh};return Object.
defineProperty(def,"shape",{value:newSh}),get.raw=newSh,newSh};get.raw=sh,Object.defineProperty(def,"shape",{get})}let _normalized=cached(()=>normalizeDef(def));
defineLazyInternal(inst,"propValues",zod=>{let shape=zod.def.shape,propValues={};for(let key in shape){let field=shape[key]._zod;if(field.values){Object.prototype.
hasOwnProperty.call(propValues,key)||assignProp(propValues,key,new Set);for(let v of field.values)propValues[key].add(v);field.optin!==void 0&&propValues[key].add(
void 0)}}return propValues});let isObject2=isObject,catchall=def.catchall,value,memo2=globalConfig.memoizer;memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{
value??(value=_normalized.value);let input2=payload.value;if(!isObject2(input2))return payload.issues.push({expected:"object",code:"invalid_type",input:input2,inst}),
payload;payload.value=memo2?memo2.alloc(inst,payload,{},ctx):{};let proms=[],shape=value.shape,abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let key of value.
allKeys){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;let el=shape[key],
optin=el._zod.optin,optout=el._zod.optout,r=el._zod.run({value:input2[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(r2,payload,
key,input2,optin,optout))):handlePropertyResult(r,payload,key,input2,optin,optout)}return catchall?handleCatchall(proms,input2,payload,ctx,_normalized.value,inst,
abortEarly===!0):proms.length?Promise.all(proms).then(()=>payload):payload}}),$ZodObjectJIT=$constructor("$ZodObjectJIT",(inst,def)=>{$ZodObject.init(inst,def);
let superParse=inst._zod.parse,_normalized=cached(()=>normalizeDef(def)),memo2=globalConfig.memoizer,generateFastpass=shape=>{let normalized=_normalized.value,syms=normalized.
symbolKeys,doc=new Doc(["payload","ctx"],{shape,inst,memo:memo2,syms}),parseStr=k=>`shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`,prefixStr=(id2,k)=>`\

          let ${id2}_ab = false;
          for (let i = 0; i < ${id2}.issues.length; i++) {
            const iss = ${id2}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id2}_ab = true;
          }
          if (${id2}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;doc.write("const input = payload.value;");let ids=Object.create(null),counter=0;for(let key of normalized.allKeys)ids[key]=`key_${counter++}`;doc.write(
memo2?"const newResult = memo.alloc(inst, payload, {}, ctx);":"const newResult = {};");for(let key of normalized.allKeys){if(key==="__proto__")continue;let id2=ids[key],
k=typeof key=="symbol"?`syms[${syms.indexOf(key)}]`:esc(key),isPresent=`${k} in input`,schema=shape[key],optin=schema?._zod?.optin,isOptionalIn=optin!==void 0,isOptionalOut=schema?.
_zod?.optout==="optional";if(doc.write(`const ${id2} = ${parseStr(k)};`),isOptionalIn&&isOptionalOut){let assign=optin==="optional"?`${id2}_present`:`${id2}.val\
ue !== undefined || ${id2}_present`;doc.write(`
        const ${id2}_present = ${isPresent};
        if (!${id2}.issues.length || ${id2}_present) {
          if (${id2}.issues.length) {${prefixStr(id2,k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id2}.value;
          }
        }

      `)}else isOptionalIn?(doc.write(`
        if (${id2}.issues.length) {${prefixStr(id2,k)}
        }
      `),optin==="defaulted"?doc.write(`newResult[${k}] = ${id2}.value;`):doc.write(`
        if (${id2}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id2}.value;
        }
      `)):doc.write(`
        const ${id2}_present = ${isPresent};
        if (${id2}.issues.length) {${prefixStr(id2,k)}
        }
        if (!${id2}_present && !${id2}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id2}_present) {
          newResult[${k}] = ${id2}.value;
        }

      `)}return doc.write("payload.value = newResult;"),doc.write("return payload;"),doc.compile()},fastpass,isObject2=isObject,jit=!globalConfig.jitless,fastEnabled=jit&&
allowsEval.value,catchall=def.catchall,value;inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);let input2=payload.value;return isObject2(input2)?
jit&&fastEnabled&&ctx?.async===!1&&ctx.jitless!==!0?(fastpass||(fastpass=generateFastpass(def.shape)),payload=fastpass(payload,ctx),catchall?handleCatchall([],input2,
payload,ctx,value,inst,ctx?.abortEarly===!0):payload):superParse(payload,ctx):(payload.issues.push({expected:"object",code:"invalid_type",input:input2,inst}),payload)}});
function handleUnionResults(results,final,inst,ctx){for(let result of results)if(result.issues.length===0)return final.value=result.value,final;let nonaborted=results.
filter(r=>!aborted(r));return nonaborted.length===1?(final.value=nonaborted[0].value,nonaborted[0]):(final.issues.push({code:"invalid_union",input:final.value,inst,
errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))}),final)}var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,
def),defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"option\
al":void 0),defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout==="optional")?"optional":void 0),defineLazyInternal(inst,"values",zod=>{
if(zod.def.options.every(o=>o._zod.values))return new Set(zod.def.options.flatMap(option=>Array.from(option._zod.values)))}),defineLazyInternal(inst,"pattern",zod=>{
if(zod.def.options.every(o=>o._zod.pattern)){let patterns=zod.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join(
"|")})$`)}});let first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first)return first(payload,ctx);let async=!1,results=[];
for(let option of def.options){let result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise)results.push(result),async=!0;else{if(result.
issues.length===0)return result;results.push(result)}}return async?Promise.all(results).then(results2=>handleUnionResults(results2,payload,inst,ctx)):handleUnionResults(
results,payload,inst,ctx)}});function handleExclusiveUnionResults(results,final,inst,ctx){let matches=[];for(let i=0;i<results.length;i++)results[i].issues.length===
0&&matches.push(i);return matches.length===1?(final.value=results[matches[0]].value,final):(matches.length===0?final.issues.push({code:"invalid_union",input:final.
value,inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))}):final.issues.push({code:"invalid_union",input:final.value,inst,
errors:[],inclusive:!1,matches}),final)}var $ZodXor=$constructor("$ZodXor",(inst,def)=>{$ZodUnion.init(inst,def),def.inclusive=!1;let first=def.options.length===
1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first)return first(payload,ctx);let async=!1,results=[];for(let option of def.options){let result=option.
_zod.run({value:payload.value,issues:[]},ctx);result instanceof Promise?(results.push(result),async=!0):results.push(result)}return async?Promise.all(results).then(
results2=>handleExclusiveUnionResults(results2,payload,inst,ctx)):handleExclusiveUnionResults(results,payload,inst,ctx)}});function getDiscriminatedOption(union2,value){
let internals=union2._zod,map3=internals.bag.optionsMap;map3||(map3=discriminatorMap(internals.def),internals.bag.optionsMap=map3);let option=map3.get(value);if(option===
null)throw new Error(`Ambiguous discriminator value "${String(value)}"`);return option}function discriminatorMap(def){let map3=new Map;for(let option of def.options){
let values=option._zod.propValues?.[def.discriminator];if(!values||values.size===0)throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(
option)}"`);for(let value of values)if(map3.has(value)){if(value!==void 0)throw new Error(`Duplicate discriminator value "${String(value)}"`);map3.set(value,null)}else
map3.set(value,option)}return map3}var $ZodDiscriminatedUnion=$constructor("$ZodDiscriminatedUnion",(inst,def)=>{def.inclusive=!1,$ZodUnion.init(inst,def);let _super=inst.
_zod.parse;defineLazyInternal(inst,"propValues",zod=>{let propValues={},undefinedCount=0;for(let option of zod.def.options){let pv=option._zod.propValues;if(!pv||
Object.keys(pv).length===0)throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);pv[zod.def.discriminator]?.has(void 0)&&
undefinedCount++;for(let[k,v]of Object.entries(pv)){Object.prototype.hasOwnProperty.call(propValues,k)||assignProp(propValues,k,new Set);for(let val of v)propValues[k].
add(val)}}return!zod.def.unionFallback&&undefinedCount>1&&propValues[zod.def.discriminator]?.delete(void 0),propValues}),def.options.forEach((option,i)=>{let propShape=rawShape(
option._zod.def);if(propShape&&!Object.prototype.hasOwnProperty.call(propShape,def.discriminator))throw new Error(`Invalid discriminated union option at index "${i}\
"`)});let disc=cached(()=>discriminatorMap(def));inst._zod.parse=(payload,ctx)=>{let input2=payload.value;if(!isObject(input2))return payload.issues.push({code:"\
invalid_type",expected:"object",input:input2,inst}),payload;let value=input2?.[def.discriminator],opt=disc.value.get(value);return opt&&(value!==void 0||ctx.direction!==
"backward")?opt._zod.run(payload,ctx):def.unionFallback||ctx.direction==="backward"?_super(payload,ctx):(payload.issues.push({code:"invalid_union",errors:[],note:"\
No matching discriminator",discriminator:def.discriminator,options:Array.from(disc.value.keys()).filter(value2=>disc.value.get(value2)!==null),input:input2,path:[
def.discriminator],inst}),payload)}}),$ZodIntersection=$constructor("$ZodIntersection",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,ctx)=>{let input2=payload.
value,left=def.left._zod.run({value:input2,issues:[]},ctx),right=def.right._zod.run({value:input2,issues:[]},ctx);return left instanceof Promise||right instanceof
Promise?Promise.all([left,right]).then(([left2,right2])=>handleIntersectionResults(payload,left2,right2)):handleIntersectionResults(payload,left,right)}});function mergeValues(a,b){
if(a===b)return{valid:!0,data:a};if(a instanceof Date&&b instanceof Date&&+a==+b)return{valid:!0,data:a};if(isPlainObject(a)&&isPlainObject(b)){let bKeys=Object.
keys(b),sharedKeys=Object.keys(a).filter(key=>bKeys.indexOf(key)!==-1),newObj={...a,...b};Object.prototype.hasOwnProperty.call(newObj,"__proto__")&&delete newObj.
__proto__;for(let key of sharedKeys){if(key==="__proto__")continue;let sharedValue=mergeValues(a[key],b[key]);if(!sharedValue.valid)return{valid:!1,mergeErrorPath:[
key,...sharedValue.mergeErrorPath]};newObj[key]=sharedValue.data}return{valid:!0,data:newObj}}if(Array.isArray(a)&&Array.isArray(b)){if(a.length!==b.length)return{
valid:!1,mergeErrorPath:[]};let newArray=[];for(let index=0;index<a.length;index++){let itemA=a[index],itemB=b[index],sharedValue=mergeValues(itemA,itemB);if(!sharedValue.
valid)return{valid:!1,mergeErrorPath:[index,...sharedValue.mergeErrorPath]};newArray.push(sharedValue.data)}return{valid:!0,data:newArray}}return{valid:!1,mergeErrorPath:[]}}
function handleIntersectionResults(result,left,right){let unrecKeys=new Map,unrecIssue,keyIssues=new Map,collect2=(iss,side)=>{let keys2;if(iss.code==="unrecogn\
ized_keys"&&!iss.path?.length)unrecIssue??(unrecIssue=iss),keys2=iss.keys;else if(iss.code==="invalid_key"&&iss.origin==="record"&&iss.path?.length===1){let k=String(
iss.path[0]);keyIssues.has(k)||keyIssues.set(k,iss),keys2=[k]}else return!1;for(let k of keys2)unrecKeys.has(k)||unrecKeys.set(k,{}),unrecKeys.get(k)[side]=!0;return!0};
for(let iss of left.issues)collect2(iss,"l")||result.issues.push(iss);for(let iss of right.issues)collect2(iss,"r")||result.issues.push(iss);let bothKeys=[...unrecKeys].
filter(([,f])=>f.l&&f.r).map(([k])=>k);if(bothKeys.length){let aggregated=unrecIssue?bothKeys.filter(k=>unrecIssue.keys.includes(k)):[];aggregated.length&&result.
issues.push({...unrecIssue,keys:aggregated});for(let k of bothKeys)!aggregated.includes(k)&&keyIssues.has(k)&&result.issues.push(keyIssues.get(k))}let merged=mergeValues(
left.value,right.value);if(!merged.valid){if(aborted(result))return result;throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`)}
return result.value=merged.data,result}var $ZodTuple=$constructor("$ZodTuple",(inst,def)=>{$ZodType.init(inst,def);let items=def.items,memo2=globalConfig.memoizer;
memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input2=payload.value;if(!Array.isArray(input2))return payload.issues.push({input:input2,inst,expected:"t\
uple",code:"invalid_type"}),payload;payload.value=memo2?memo2.alloc(inst,payload,[],ctx):[];let proms=[],optinStart=getTupleOptStart(items,"optin"),optoutStart=getTupleOptStart(
items,"optout");if(!def.rest){if(input2.length<optinStart)return payload.issues.push({code:"too_small",minimum:optinStart,inclusive:!0,input:input2,inst,origin:"\
array"}),payload;input2.length>items.length&&payload.issues.push({code:"too_big",maximum:items.length,inclusive:!0,input:input2,inst,origin:"array"})}let itemResults=new Array(
items.length),abortEarly=def.rest?ctx?.abortEarly:void 0,itemAborted=!1;for(let i=0;i<items.length;i++){let r=items[i]._zod.run({value:input2[i],issues:[]},ctx);
r instanceof Promise?proms.push(r.then(rr=>{itemResults[i]=rr})):(itemResults[i]=r,abortEarly&&!itemAborted&&r.issues.length&&(itemAborted=aborted(r)))}if(def.rest&&
!itemAborted){let i=items.length-1,rest=input2.slice(items.length),seen=payload.issues.length;for(let el of rest){if(abortEarly&&payload.issues.length!==seen){if(aborted(
payload,seen))break;seen=payload.issues.length}i++;let result=def.rest._zod.run({value:el,issues:[]},ctx);result instanceof Promise?proms.push(result.then(r=>handleTupleResult(
r,payload,i))):handleTupleResult(result,payload,i)}}return proms.length?Promise.all(proms).then(()=>handleTupleResults(itemResults,payload,items,input2,optoutStart)):
handleTupleResults(itemResults,payload,items,input2,optoutStart)}});function getTupleOptStart(items,key){for(let i=items.length-1;i>=0;i--)if(!(key==="optin"?items[i].
_zod.optin!==void 0:items[i]._zod.optout==="optional"))return i+1;return 0}function handleTupleResult(result,final,index){result.issues.length&&final.issues.push(
...prefixIssues(index,result.issues)),final.value[index]=result.value}function handleTupleResults(itemResults,final,items,input2,optoutStart){for(let i=0;i<items.
length;i++){let r=itemResults[i],isPresent=i<input2.length;if(!isPresent&&i>=optoutStart&&items[i]._zod.optin==="optional"){final.value.length=i;break}if(r.issues.
length){if(!isPresent&&i>=optoutStart){final.value.length=i;break}final.issues.push(...prefixIssues(i,r.issues))}final.value[i]=r.value}for(let i=final.value.length-
1;i>=input2.length&&(items[i]._zod.optout==="optional"&&final.value[i]===void 0);i--)final.value.length=i;return final}var $ZodRecord=$constructor("$ZodRecord",
(inst,def)=>{$ZodType.init(inst,def);let memo2=globalConfig.memoizer;memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input2=payload.value;if(!isPlainObject(
input2))return payload.issues.push({expected:"record",code:"invalid_type",input:input2,inst}),payload;let proms=[],values=def.keyType._zod.values;if(values&&!def.
partial){payload.value=memo2?memo2.alloc(inst,payload,{},ctx):{};let recordKeys=new Set;for(let key of values)if(typeof key=="string"||typeof key=="number"||typeof key==
"symbol"){if(recordKeys.add(typeof key=="number"?key.toString():key),key==="__proto__")continue;let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof
Promise)throw new Error("Async schemas not supported in object keys currently");if(keyResult.issues.length){payload.issues.push({code:"invalid_key",origin:"reco\
rd",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});continue}let outKey=keyResult.value;if(outKey==="__proto__")continue;
let result=def.valueType._zod.run({value:input2[key],issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{result2.issues.length&&payload.issues.
push(...prefixIssues(key,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(...prefixIssues(key,result.issues)),
payload.value[outKey]=result.value)}let unrecognized;for(let key in input2)if(!recordKeys.has(key))if(def.mode==="loose"){if(key==="__proto__")continue;payload.
value[key]=input2[key]}else unrecognized=unrecognized??[],unrecognized.push(key);unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_ke\
ys",input:input2,inst,keys:unrecognized,continue:!0})}else{payload.value=memo2?memo2.alloc(inst,payload,{},ctx):{};let unrecognized;for(let key of Reflect.ownKeys(
input2)){if(key==="__proto__"||!Object.prototype.propertyIsEnumerable.call(input2,key))continue;let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof
Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof key=="string"&&number.test(key)&&keyResult.issues.length){let retryResult=def.
keyType._zod.run({value:Number(key),issues:[]},ctx);if(retryResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");retryResult.
issues.length===0&&(keyResult=retryResult)}if(keyResult.issues.length){def.mode==="loose"?payload.value[key]=input2[key]:values?(unrecognized=unrecognized??[],unrecognized.
push(key)):payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});
continue}let outKey=keyResult.value;if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input2[key],issues:[]},ctx);result instanceof Promise?
proms.push(result.then(result2=>{result2.issues.length&&payload.issues.push(...prefixIssues(key,result2.issues)),payload.value[outKey]=result2.value})):(result.
issues.length&&payload.issues.push(...prefixIssues(key,result.issues)),payload.value[outKey]=result.value)}unrecognized&&unrecognized.length>0&&payload.issues.push(
{code:"unrecognized_keys",input:input2,inst,keys:unrecognized,continue:!0})}return proms.length?Promise.all(proms).then(()=>payload):payload}}),$ZodMap=$constructor(
"$ZodMap",(inst,def)=>{$ZodType.init(inst,def);let memo2=globalConfig.memoizer;memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input2=payload.value;if(!(input2 instanceof
Map))return payload.issues.push({expected:"map",code:"invalid_type",input:input2,inst}),payload;let proms=[];payload.value=memo2?memo2.alloc(inst,payload,new Map,
ctx):new Map;let abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let[key,value]of input2){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,
seen))break;seen=payload.issues.length}let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx),valueResult=def.valueType._zod.run({value,issues:[]},ctx);keyResult instanceof
Promise||valueResult instanceof Promise?proms.push(Promise.all([keyResult,valueResult]).then(([keyResult2,valueResult2])=>{handleMapResult(keyResult2,valueResult2,
payload,key,input2,inst,ctx)})):handleMapResult(keyResult,valueResult,payload,key,input2,inst,ctx)}return proms.length?Promise.all(proms).then(()=>payload):payload},
capSize(inst,mapSize)});function handleMapResult(keyResult,valueResult,final,key,input2,inst,ctx){keyResult.issues.length&&(propertyKeyTypes.has(typeof key)?final.
issues.push(...prefixIssues(key,keyResult.issues)):final.issues.push({code:"invalid_key",origin:"map",input:input2,inst,issues:keyResult.issues.map(iss=>finalizeIssue(
iss,ctx,config()))})),valueResult.issues.length&&(propertyKeyTypes.has(typeof key)?final.issues.push(...prefixIssues(key,valueResult.issues)):final.issues.push(
{origin:"map",code:"invalid_element",input:input2,inst,key,issues:valueResult.issues.map(iss=>finalizeIssue(iss,ctx,config()))})),final.value.set(keyResult.value,
valueResult.value)}var $ZodSet=$constructor("$ZodSet",(inst,def)=>{$ZodType.init(inst,def);let memo2=globalConfig.memoizer;memo2?.attach(inst),inst._zod.parse=(payload,ctx)=>{
let input2=payload.value;if(!(input2 instanceof Set))return payload.issues.push({input:input2,inst,expected:"set",code:"invalid_type"}),payload;let proms=[];payload.
value=memo2?memo2.alloc(inst,payload,new Set,ctx):new Set;let abortEarly=ctx?.abortEarly,seen=payload.issues.length;for(let item of input2){if(abortEarly&&payload.
issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}let result=def.valueType._zod.run({value:item,issues:[]},ctx);result instanceof Promise?
proms.push(result.then(result2=>handleSetResult(result2,payload))):handleSetResult(result,payload)}return proms.length?Promise.all(proms).then(()=>payload):payload},
capSize(inst,setSize)});function handleSetResult(result,final){result.issues.length&&final.issues.push(...result.issues),final.value.add(result.value)}var $ZodEnum=$constructor(
"$ZodEnum",(inst,def)=>{$ZodType.init(inst,def);let values=getEnumValues(def.entries),valuesSet=new Set(values);inst._zod.values=valuesSet,defineLazyInternal(inst,
"pattern",zod=>{let patternValues=getEnumValues(zod.def.entries).filter(k=>propertyKeyTypes.has(typeof k));return new RegExp(patternValues.length?`^(${patternValues.
map(o=>escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input2=payload.value;return valuesSet.has(input2)||payload.
issues.push({code:"invalid_value",values,input:input2,inst}),payload}}),$ZodLiteral=$constructor("$ZodLiteral",(inst,def)=>{$ZodType.init(inst,def);let values=new Set(
def.values);inst._zod.values=values,defineLazyInternal(inst,"pattern",zod=>{let vals=zod.def.values;return new RegExp(vals.length?`^(${vals.map(o=>typeof o=="st\
ring"?escapeRegex(o):o?escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")}),inst._zod.parse=(payload,_ctx)=>{let input2=payload.value;return values.
has(input2)||payload.issues.push({code:"invalid_value",values:def.values,input:input2,inst}),payload}}),$ZodFile=$constructor("$ZodFile",(inst,def)=>{$ZodType.init(
inst,def),inst._zod.parse=(payload,_ctx)=>{let input2=payload.value;return input2 instanceof File||payload.issues.push({expected:"file",code:"invalid_type",input:input2,
inst}),payload}}),$ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="optional",globalConfig.memoizer?.guard(inst),
inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")throw new $ZodEncodeError(inst.constructor.name);let _out=def.transform(payload.value,payload);if(ctx.
async)return(_out instanceof Promise?_out:Promise.resolve(_out)).then(output3=>(payload.value=output3,payload));if(_out instanceof Promise)throw new $ZodAsyncError;
return payload.value=_out,payload}});function handleOptionalResult(payload,result){return payload.value=result.issues.length?void 0:result.value,payload}var $ZodOptional=$constructor(
"$ZodOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),inst.
_zod.optout="optional",defineLazyInternal(inst,"values",zod=>{let values=zod.def.innerType._zod.values;return values?new Set([...values,void 0]):void 0}),defineLazyInternal(
inst,"pattern",zod=>{let pattern4=zod.def.innerType._zod.pattern;return pattern4?new RegExp(`^(${cleanRegex(pattern4.source)})?$`):void 0}),inst._zod.parse=(payload,ctx)=>{
if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof
Promise?result.then(result2=>handleOptionalResult(payload,result2)):handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}}),$ZodExactOptional=$constructor(
"$ZodExactOptional",(inst,def)=>{$ZodOptional.init(inst,def),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),defineLazyInternal(inst,"patte\
rn",zod=>zod.def.innerType._zod.pattern),inst._zod.parse=(payload,ctx)=>def.innerType._zod.run(payload,ctx)}),$ZodNullable=$constructor("$ZodNullable",(inst,def)=>{
$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),
defineLazyInternal(inst,"pattern",zod=>{let pattern4=zod.def.innerType._zod.pattern;return pattern4?new RegExp(`^(${cleanRegex(pattern4.source)}|null)$`):void 0}),
defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.values,null]):void 0),inst._zod.parse=(payload,ctx)=>payload.
value===null?payload:def.innerType._zod.run(payload,ctx)}),$ZodDefault=$constructor("$ZodDefault",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="defaulte\
d",defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.
run(payload,ctx);if(payload.value===void 0)return payload.value=def.defaultValue,payload;let result=def.innerType._zod.run(payload,ctx);return result instanceof
Promise?result.then(result2=>handleDefaultResult(result2,def)):handleDefaultResult(result,def)}});function handleDefaultResult(payload,def){return payload.value===
void 0&&(payload.value=def.defaultValue),payload}var $ZodPrefault=$constructor("$ZodPrefault",(inst,def)=>{$ZodType.init(inst,def),inst._zod.optin="defaulted",defineLazyInternal(
inst,"values",zod=>zod.def.innerType._zod.values),inst._zod.parse=(payload,ctx)=>(ctx.direction==="backward"||payload.value===void 0&&(payload.value=def.defaultValue),
def.innerType._zod.run(payload,ctx))}),$ZodNonOptional=$constructor("$ZodNonOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"values",zod=>{
let v=zod.def.innerType._zod.values;return v?new Set([...v].filter(x=>x!==void 0)):void 0}),inst._zod.parse=(payload,ctx)=>{let result=def.innerType._zod.run(payload,
ctx);return result instanceof Promise?result.then(result2=>handleNonOptionalResult(result2,inst)):handleNonOptionalResult(result,inst)}});function handleNonOptionalResult(payload,inst){
return!payload.issues.length&&payload.value===void 0&&payload.issues.push({code:"invalid_type",expected:"nonoptional",input:payload.value,inst}),payload}var $ZodSuccess=$constructor(
"$ZodSuccess",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")throw new $ZodEncodeError("ZodSuccess");let result=def.
innerType._zod.run(payload,ctx);return result instanceof Promise?result.then(result2=>(payload.value=result2.issues.length===0,payload)):(payload.value=result.issues.
length===0,payload)}});function handleCatchResult(payload,result,def,ctx){return result.issues.length?(payload.value=def.catchValue({...result,value:payload.value,
error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value}),payload):(payload.value=result.value,result.memo&&(payload.memo=!0),
payload)}var $ZodCatch=$constructor("$ZodCatch",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaul\
ted"?"defaulted":"optional"),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),
inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);let result=def.innerType._zod.run({value:payload.value,
issues:[]},ctx);return result instanceof Promise?result.then(result2=>handleCatchResult(payload,result2,def,ctx)):handleCatchResult(payload,result,def,ctx)}}),$ZodNaN=$constructor(
"$ZodNaN",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,_ctx)=>((typeof payload.value!="number"||!Number.isNaN(payload.value))&&payload.issues.push(
{input:payload.value,inst,expected:"nan",code:"invalid_type"}),payload)}),$ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(
inst,"values",zod=>zod.def.in._zod.values),defineLazyInternal(inst,"optin",zod=>zod.def.in._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout),
defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){let right=def.out._zod.run(
payload,ctx);return right instanceof Promise?right.then(right2=>handlePipeResult(right2,def.in,ctx)):handlePipeResult(right,def.in,ctx)}let left=def.in._zod.run(
payload,ctx);return left instanceof Promise?left.then(left2=>handlePipeResult(left2,def.out,ctx)):handlePipeResult(left,def.out,ctx)}});function handlePipeResult(left,next,ctx){
return left.issues.some(iss=>iss.code!=="unrecognized_keys")?(left.aborted=!0,left):next._zod.run({value:left.value,issues:left.issues},ctx)}var $ZodCodec=$constructor(
"$ZodCodec",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values),defineLazyInternal(inst,"optin",zod=>zod.def.in._zod.
optin),defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout),defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues),inst._zod.parse=(payload,ctx)=>{
if((ctx.direction||"forward")==="forward"){let left=def.in._zod.run(payload,ctx);return left instanceof Promise?left.then(left2=>handleCodecAResult(left2,def,ctx)):
handleCodecAResult(left,def,ctx)}else{let right=def.out._zod.run(payload,ctx);return right instanceof Promise?right.then(right2=>handleCodecAResult(right2,def,ctx)):
handleCodecAResult(right,def,ctx)}}});function handleCodecAResult(result,def,ctx){if(result.issues.length)return result.aborted=!0,result;if((ctx.direction||"fo\
rward")==="forward"){let transformed=def.transform(result.value,result);return transformed instanceof Promise?transformed.then(value=>handleCodecTxResult(result,
value,def.out,ctx)):handleCodecTxResult(result,transformed,def.out,ctx)}else{let transformed=def.reverseTransform(result.value,result);return transformed instanceof
Promise?transformed.then(value=>handleCodecTxResult(result,value,def.in,ctx)):handleCodecTxResult(result,transformed,def.in,ctx)}}function handleCodecTxResult(left,value,nextSchema,ctx){
return left.issues.length?(left.aborted=!0,left):nextSchema._zod.run({value,issues:left.issues},ctx)}var $ZodPreprocess=$constructor("$ZodPreprocess",(inst,def)=>{
$ZodPipe.init(inst,def)}),$ZodReadonly=$constructor("$ZodReadonly",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"propValues",zod=>zod.def.innerType.
_zod.propValues),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values),defineLazyInternal(inst,"optin",zod=>zod.def.innerType?._zod?.optin),defineLazyInternal(
inst,"optout",zod=>zod.def.innerType?._zod?.optout),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);let result=def.
innerType._zod.run(payload,ctx);return result instanceof Promise?result.then(handleReadonlyResult):handleReadonlyResult(result)}});function handleReadonlyResult(payload){
return payload.memo||(payload.value=Object.freeze(payload.value)),payload}function leafPattern(schema){let def=schema._zod.def,pattern4=def.pattern,isInt=!!def.
format?.includes("int"),minimum,maximum;for(let ch of def.checks??[]){let d=ch._zod.def;d.pattern&&(pattern4=d.pattern),isInt||(isInt=!!d.format?.includes("int"));
let lo=d.minimum??d.length,hi=d.maximum??d.length;lo!==void 0&&(minimum===void 0||lo>minimum)&&(minimum=lo),hi!==void 0&&(maximum===void 0||hi<maximum)&&(maximum=
hi)}if(pattern4)return pattern4.source;if(minimum!==void 0&&maximum!==void 0&&minimum>maximum)return"(?!)";if(minimum!==void 0||maximum!==void 0)return string({
minimum,maximum}).source;let own2=schema._zod.pattern;return(isInt&&own2===number?integer:own2)?.source}function partPattern(schema){let def=schema._zod.def,own2=schema.
_zod.pattern?.source,inner=def.innerType??schema._zod.innerType;if(inner){let before=inner._zod.pattern?.source,after=partPattern(inner);return own2&&before&&after&&
after!==before?own2.replace(cleanRegex(before),()=>cleanRegex(after)):own2}if(def.options){let sources=def.options.map(partPattern);if(sources.every(Boolean))return`\
^(${sources.map(s=>cleanRegex(s)).join("|")})$`}return leafPattern(schema)}var $ZodTemplateLiteral=$constructor("$ZodTemplateLiteral",(inst,def)=>{$ZodType.init(
inst,def);let regexParts=[];for(let part of def.parts)if(typeof part=="object"&&part!==null){let source2=partPattern(part);if(!source2)throw new Error(`Invalid \
template literal part, no pattern found: ${[...part._zod.traits].shift()}`);regexParts.push(cleanRegex(source2))}else if(part===null||primitiveTypes.has(typeof part))
regexParts.push(escapeRegex(`${part}`));else throw new Error(`Invalid template literal part: ${part}`);inst._zod.pattern=new RegExp(`^${regexParts.join("")}$`),
inst._zod.parse=(payload,_ctx)=>typeof payload.value!="string"?(payload.issues.push({input:payload.value,inst,expected:"string",code:"invalid_type"}),payload):(inst.
_zod.pattern.lastIndex=0,inst._zod.pattern.test(payload.value)||payload.issues.push({input:payload.value,inst,code:"invalid_format",format:def.format??"template\
_literal",pattern:inst._zod.pattern.source}),payload)}),$ZodFunction=$constructor("$ZodFunction",(inst,def)=>($ZodType.init(inst,def),Object.defineProperty(inst,
"_def",{value:def}),inst._zod.def=def,inst.implement=func=>{if(typeof func!="function")throw new Error("implement() must be called with a function");return Object.
defineProperty(function(...args){let parsedArgs=inst._def.input?parse2(inst._def.input,args):args,result=Reflect.apply(func,this,parsedArgs);return inst._def.output?
parse2(inst._def.output,result):result},"_zod",{value:inst._zod,enumerable:!1})},inst.implementAsync=func=>{if(typeof func!="function")throw new Error("implemen\
tAsync() must be called with a function");return Object.defineProperty(async function(...args){let parsedArgs=inst._def.input?await parseAsync(inst._def.input,args):
args,result=await Reflect.apply(func,this,parsedArgs);return inst._def.output?await parseAsync(inst._def.output,result):result},"_zod",{value:inst._zod,enumerable:!1})},
inst._zod.parse=(payload,_ctx)=>typeof payload.value!="function"?(payload.issues.push({code:"invalid_type",expected:"function",input:payload.value,inst}),payload):
(inst._def.output&&inst._def.output._zod.def.type==="promise"?payload.value=inst.implementAsync(payload.value):payload.value=inst.implement(payload.value),payload),
inst.input=(...args)=>{let F=inst.constructor;return Array.isArray(args[0])?new F({type:"function",input:new $ZodTuple({type:"tuple",items:args[0],rest:args[1]}),
output:inst._def.output}):new F({type:"function",input:args[0],output:inst._def.output})},inst.output=output2=>{let F=inst.constructor;return new F({type:"funct\
ion",input:inst._def.input,output:output2})},inst)),$ZodPromise=$constructor("$ZodPromise",(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=(payload,ctx)=>Promise.
resolve(payload.value).then(inner=>def.innerType._zod.run({value:inner,issues:[]},ctx))}),$ZodLazy=$constructor("$ZodLazy",(inst,def)=>{$ZodType.init(inst,def),
defineLazy(inst._zod,"innerType",()=>{let d=def;return d._cachedInner||(d._cachedInner=def.getter()),d._cachedInner}),defineLazyInternal(inst,"pattern",zod=>zod.
innerType?._zod?.pattern),defineLazyInternal(inst,"propValues",zod=>zod.innerType?._zod?.propValues),defineLazyInternal(inst,"optin",zod=>zod.innerType?._zod?.optin??
void 0),defineLazyInternal(inst,"optout",zod=>zod.innerType?._zod?.optout??void 0),inst._zod.parse=(payload,ctx)=>inst._zod.innerType._zod.run(payload,ctx)}),$ZodCustom=$constructor(
"$ZodCustom",(inst,def)=>{$ZodCheck.init(inst,def),$ZodType.init(inst,def),inst._zod.parse=(payload,_)=>payload,inst._zod.check=payload=>{let input2=payload.value,
r=def.fn(input2);if(r instanceof Promise)return r.then(r2=>handleRefineResult(r2,payload,input2,inst));handleRefineResult(r,payload,input2,inst)}});function handleRefineResult(result,payload,input2,inst){
if(!result){let _iss={code:"custom",input:input2,inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};inst._zod.def.params&&(_iss.params=inst._zod.
def.params),payload.issues.push(issue(_iss))}}var $ZodCyclicError=class extends Error{constructor(){super("Cannot parse a reference cycle that closes through a transform"),this.name="ZodCyclicError"}},STATE="\
~memo",NO_ISSUES=[];function isRef(value){return value!==null&&typeof value=="object"}function cloneIssues(issues){return issues.map(iss=>iss.path?{...iss,path:iss.
path.slice()}:{...iss})}var recursive=new WeakMap,NONE=0,ASSUMED=1,PROVEN=2;function isRecursive(inst,stack,resolve11){let cached2=recursive.get(inst);if(cached2!==
void 0)return cached2?PROVEN:NONE;if(stack.has(inst))return PROVEN;stack.add(inst);let result=NONE,check3=child2=>{if(result!==PROVEN&&child2?._zod){let answer=isRecursive(
child2,stack,resolve11);answer>result&&(result=answer)}},shape=(sh,spread)=>{let answer=NONE;for(let key of Reflect.ownKeys(sh)){let desc=Object.getOwnPropertyDescriptor(
sh,key);if(spread&&!desc.enumerable)continue;let child2=desc.get?ASSUMED:desc.value?._zod?isRecursive(desc.value,stack,resolve11):NONE;child2>answer&&(answer=child2)}
return answer},merge2=answer=>{answer>result&&(result=answer)},def=inst._zod.def,kind2=def.type;switch(kind2){case"object":{let raw2=rawShape(def);merge2(raw2?shape(
raw2,!0):ASSUMED),check3(def.catchall);break}case"array":check3(def.element);break;case"tuple":for(let el of def.items)check3(el);check3(def.rest);break;case"re\
cord":case"map":check3(def.keyType),check3(def.valueType);break;case"set":check3(def.valueType);break;case"union":for(let el of def.options)check3(el);break;case"\
intersection":check3(def.left),check3(def.right);break;case"optional":case"nullable":case"default":case"prefault":case"catch":case"readonly":case"nonoptional":case"\
promise":case"success":check3(def.innerType);break;case"pipe":check3(def.in),check3(def.out);break;case"function":check3(def.input),check3(def.output);break;case"\
lazy":{let inner=def._cachedInner??(resolve11?inst._zod.innerType:void 0);merge2(inner?isRecursive(inner,stack,!1):ASSUMED);break}case"template_literal":case"st\
ring":case"number":case"int":case"boolean":case"bigint":case"symbol":case"undefined":case"null":case"void":case"never":case"any":case"unknown":case"date":case"n\
an":case"enum":case"literal":case"file":case"transform":case"custom":break;default:for(let key in def){let desc=Object.getOwnPropertyDescriptor(def,key);if(!desc||
desc.get)continue;let value=desc.value;if(!(!value||typeof value!="object")){if(value._zod)check3(value);else if(Array.isArray(value))for(let el of value)check3(
el)}}}return stack.delete(inst),settle(inst,result)}function settle(inst,answer){return answer!==ASSUMED&&recursive.set(inst,answer===PROVEN),answer}function isRecursiveSchema(inst){
return isRecursive(inst,new Set,!0)!==NONE}function bucketFor(state,inst){let bucket=state.buckets.get(inst);return bucket||(bucket=new WeakMap,state.buckets.set(
inst,bucket)),bucket}var handoff,open2=[],memo={alloc(_inst,payload,empty){let bucket=handoff;if(!bucket)return empty;handoff=void 0;let entry={value:empty,issues:null};
return bucket.set(payload.value,entry),open2.push(entry),empty},guard(inst){var _a3;(_a3=inst._zod).deferred??(_a3.deferred=[]),inst._zod.deferred.push(()=>{let base=inst.
_zod.parse,wrapped=(payload,ctx)=>{if(ctx.direction!=="backward"&&isBackEdge(ctx,payload.value))throw new $ZodCyclicError;return base(payload,ctx)};inst._zod.parse=
wrapped,inst._zod.run===base&&(inst._zod.run=wrapped)})},attach(inst){var _a3;let isRecursiveInst,rechecked=!1,lastCtx,lastBucket;(_a3=inst._zod).deferred??(_a3.
deferred=[]),inst._zod.deferred.push(()=>{let base=inst._zod.parse,wrapped=(payload,ctx)=>{if(isRecursiveInst===void 0){let walked=isRecursive(inst,new Set,!1);
if(walked===NONE)return inst._zod.parse=base,inst._zod.run===wrapped&&(inst._zod.run=base),base(payload,ctx);walked===PROVEN||rechecked?isRecursiveInst=!0:rechecked=
!0}let input2=payload.value;if(!isRef(input2))return base(payload,ctx);let state=ctx[STATE];state||(state={buckets:new WeakMap,backEdges:void 0},ctx[STATE]=state);
let bucket;lastCtx===ctx?bucket=lastBucket:(bucket=bucketFor(state,inst),lastCtx=ctx,lastBucket=bucket);let hit=bucket.get(input2);if(hit)return payload.value=hit.
value,hit.issues?hit.issues.length&&payload.issues.push(...cloneIssues(hit.issues)):(payload.memo=!0,state.backEdges??(state.backEdges=new WeakSet),state.backEdges.
add(hit.value)),payload;handoff=bucket;let depth=open2.length,result=base(payload,ctx);handoff=void 0;let entry=open2.length>depth?open2.pop():void 0;return result instanceof
Promise?result.then(r=>(entry&&(entry.issues=r.issues.length?cloneIssues(r.issues):NO_ISSUES),r)):(entry&&(entry.issues=result.issues.length?cloneIssues(result.
issues):NO_ISSUES),result)};inst._zod.parse=wrapped,inst._zod.run===base&&(inst._zod.run=wrapped)})}};function memoizer(){return memo}function isBackEdge(ctx,value){
let backEdges=ctx[STATE]?.backEdges;return backEdges!==void 0&&isRef(value)&&backEdges.has(value)}var locales_exports={};__export(locales_exports,{ar:()=>ar_default,az:()=>az_default,be:()=>be_default,bg:()=>bg_default,bn:()=>bn_default,ca:()=>ca_default,ckb:()=>ckb_default,
cs:()=>cs_default,da:()=>da_default,de:()=>de_default,el:()=>el_default,en:()=>en_default,eo:()=>eo_default,es:()=>es_default,fa:()=>fa_default,fi:()=>fi_default,
fr:()=>fr_default,frCA:()=>fr_CA_default,gu:()=>gu_default,he:()=>he_default,hi:()=>hi_default,hr:()=>hr_default,hu:()=>hu_default,hy:()=>hy_default,id:()=>id_default,
is:()=>is_default,it:()=>it_default,ja:()=>ja_default,ka:()=>ka_default,kh:()=>kh_default,km:()=>km_default,kn:()=>kn_default,ko:()=>ko_default,lt:()=>lt_default,
mk:()=>mk_default,ms:()=>ms_default,ne:()=>ne_default,nl:()=>nl_default,nn:()=>nn_default,no:()=>no_default,ota:()=>ota_default,pl:()=>pl_default,ps:()=>ps_default,
pt:()=>pt_default,ptBR:()=>pt_BR_default,ro:()=>ro_default,ru:()=>ru_default,sk:()=>sk_default,sl:()=>sl_default,sv:()=>sv_default,ta:()=>ta_default,tg:()=>tg_default,
th:()=>th_default,tk:()=>tk_default,tr:()=>tr_default,ua:()=>ua_default,uk:()=>uk_default,ur:()=>ur_default,uz:()=>uz_default,vi:()=>vi_default,yo:()=>yo_default,
zhCN:()=>zh_CN_default,zhTW:()=>zh_TW_default});var error=()=>{let Sizable={string:{unit:"حرف",verb:"أن يحوي"},file:{unit:"بايت",verb:"أن يحوي"},array:{unit:"عنصر",verb:"أن يحوي"},
set:{unit:"عنصر",verb:"أن يحوي"},map:{unit:"عنصر",verb:"أن يحوي"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={
regex:"مدخل",email:"بريد إلكتروني",url:"رابط",emoji:"إيموجي",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"\
cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"تاريخ ووقت بمعيار ISO",date:"تاريخ بمعيار ISO",time:"وقت بمعيار ISO",
duration:"مدة بمعيار ISO",ipv4:"عنوان IPv4",ipv6:"عنوان IPv6",mac:"عنوان MAC",cidrv4:"مدى عناوين بصيغة IPv4",cidrv6:"مدى ع\
ناوين بصيغة IPv6",base64:"نَص بترميز base64-encoded",base64url:"نَص بترميز base64url-encoded",json_string:"نَص على هيئة JSON",
e164:"رقم هاتف بمعيار E.164",credit_card:"رقم بطاقة الائتمان",currency_code:"رمز العملة",iban:"IBAN",jwt:"JWT",template_literal:"\
مدخل"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`مدخلات غير مقبولة: يفترض إدخال instanceof ${issue2.
expected}، ولكن تم إدخال ${received}`:`مدخلات غير مقبولة: يفترض إدخال ${expected}، ولكن تم إدخال ${received}`}case"\
invalid_value":return issue2.values.length===1?`مدخلات غير مقبولة: يفترض إدخال ${stringifyPrimitive(issue2.values[0])}`:`اختيار غير مقب\
ول: يتوقع انتقاء أحد هذه الخيارات: ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(
issue2.origin);return sizing?` أكبر من اللازم: يفترض أن تكون ${issue2.origin??"القيمة"} ${adj} ${issue2.maximum.toString()} ${sizing.
unit??"عنصر"}`:`أكبر من اللازم: يفترض أن تكون ${issue2.origin??"القيمة"} ${adj} ${issue2.maximum.toString()}`}case"too_small":{
let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`أصغر من اللازم: يفترض لـ ${issue2.origin} أن يكون ${adj}\
 ${issue2.minimum.toString()} ${sizing.unit}`:`أصغر من اللازم: يفترض لـ ${issue2.origin} أن يكون ${adj} ${issue2.minimum.toString()}`}case"\
invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`نَص غير مقبول: يجب أن يبدأ بـ "${issue2.prefix}"`:_issue.format===
"ends_with"?`نَص غير مقبول: يجب أن ينتهي بـ "${_issue.suffix}"`:_issue.format==="includes"?`نَص غير مقبول: يجب أن يتضمَّن "${_issue.
includes}"`:_issue.format==="regex"?`نَص غير مقبول: يجب أن يطابق النمط ${_issue.pattern}`:`${FormatDictionary[_issue.format]??issue2.format}\
 غير مقبول`}case"not_multiple_of":return`رقم غير مقبول: يجب أن يكون من مضاعفات ${issue2.divisor}`;case"unrecognized_keys":return`\
معرف${issue2.keys.length>1?"ات":""} غريب${issue2.keys.length>1?"ة":""}: ${joinValues(issue2.keys,"، ")}`;case"invalid_key":return`معرف غير مقبول في ${issue2.
origin}`;case"invalid_union":return"مدخل غير مقبول";case"invalid_element":return`مدخل غير مقبول في ${issue2.origin}`;default:return"مد\
خل غير مقبول"}}};function ar_default(){return{localeError:error()}}var error2=()=>{let Sizable={string:{unit:"simvol",verb:"olmalıdır"},file:{unit:"bayt",verb:"olmalıdır"},array:{unit:"element",verb:"olmalıdır"},set:{unit:"\
element",verb:"olmalıdır"},map:{unit:"element",verb:"olmalıdır"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",
email:"email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"\
XID",ksuid:"KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"\
IPv4 range",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",credit_card:"k\
redit kartı nömrəsi",currency_code:"valyuta kodu",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"\
invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;
return/^[A-Z]/.test(issue2.expected)?`Yanlış dəyər: gözlənilən instanceof ${issue2.expected}, daxil olan ${received}`:`Yanlış dəyər: gözlənilən ${expected}\
, daxil olan ${received}`}case"invalid_value":return issue2.values.length===1?`Yanlış dəyər: gözlənilən ${stringifyPrimitive(issue2.values[0])}`:`Yanlış \
seçim: aşağıdakılardan biri olmalıdır: ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);
return sizing?`Çox böyük: gözlənilən ${issue2.origin??"dəyər"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"element"}`:`Çox böyük: gözlənilən ${issue2.
origin??"dəyər"} ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Çox kiç\
ik: gözlənilən ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Çox kiçik: gözlənilən ${issue2.origin} ${adj}${issue2.minimum.toString()}`}case"\
invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Yanlış mətn: "${_issue.prefix}" ilə başlamalıdır`:_issue.format==="ends_with"?`Y\
anlış mətn: "${_issue.suffix}" ilə bitməlidir`:_issue.format==="includes"?`Yanlış mətn: "${_issue.includes}" daxil olmalıdır`:_issue.format==="regex"?
`Yanlış mətn: ${_issue.pattern} şablonuna uyğun olmalıdır`:`Yanlış ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Yanl\
ış ədəd: ${issue2.divisor} ilə bölünə bilən olmalıdır`;case"unrecognized_keys":return`Tanınmayan açar${issue2.keys.length>1?"lar":""}: ${joinValues(
issue2.keys,", ")}`;case"invalid_key":return`${issue2.origin} daxilində yanlış açar`;case"invalid_union":return"Yanlış dəyər";case"invalid_element":return`${issue2.
origin} daxilində yanlış dəyər`;default:return"Yanlış dəyər"}}};function az_default(){return{localeError:error2()}}function getBelarusianPlural(count,one,few,many){let absCount=Math.abs(count),lastDigit=absCount%10,lastTwoDigits=absCount%100;return lastTwoDigits>=11&&lastTwoDigits<=
19?many:lastDigit===1?one:lastDigit>=2&&lastDigit<=4?few:many}var error3=()=>{let Sizable={string:{unit:{one:"сімвал",few:"сімвалы",many:"сімвалаў"},
verb:"мець"},array:{unit:{one:"элемент",few:"элементы",many:"элементаў"},verb:"мець"},set:{unit:{one:"элемент",few:"элеме\
нты",many:"элементаў"},verb:"мець"},map:{unit:{one:"элемент",few:"элементы",many:"элементаў"},verb:"мець"},file:{unit:{
one:"байт",few:"байты",many:"байтаў"},verb:"мець"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"увод",
email:"email адрас",url:"URL",emoji:"эмодзі",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"\
ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO дата і час",date:"ISO дата",time:"ISO час",duration:"ISO працягласць",ipv4:"IPv4 адрас",
ipv6:"IPv6 адрас",mac:"MAC адрас",cidrv4:"IPv4 дыяпазон",cidrv6:"IPv6 дыяпазон",base64:"радок у фармаце base64",base64url:"\
радок у фармаце base64url",json_string:"JSON радок",e164:"нумар E.164",credit_card:"нумар крэдытнай карты",currency_code:"\
код валюты",iban:"IBAN",jwt:"JWT",template_literal:"увод"},TypeDictionary={nan:"NaN",number:"лік",array:"масіў"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Няправільны ўвод: чакаўся instanceof ${issue2.expected}, атрымана ${received}`:
`Няправільны ўвод: чакаўся ${expected}, атрымана ${received}`}case"invalid_value":return issue2.values.length===1?`Няправільны ўво\
д: чакалася ${stringifyPrimitive(issue2.values[0])}`:`Няправільны варыянт: чакаўся адзін з ${joinValues(issue2.values,"|")}`;case"\
too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);if(sizing){let maxValue=Number(issue2.maximum),unit=getBelarusianPlural(maxValue,sizing.
unit.one,sizing.unit.few,sizing.unit.many);return`Занадта вялікі: чакалася, што ${issue2.origin??"значэнне"} павінна ${sizing.
verb} ${adj}${issue2.maximum.toString()} ${unit}`}return`Занадта вялікі: чакалася, што ${issue2.origin??"значэнне"} павінна быць\
 ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);if(sizing){let minValue=Number(issue2.minimum),
unit=getBelarusianPlural(minValue,sizing.unit.one,sizing.unit.few,sizing.unit.many);return`Занадта малы: чакалася, што ${issue2.origin} па\
вінна ${sizing.verb} ${adj}${issue2.minimum.toString()} ${unit}`}return`Занадта малы: чакалася, што ${issue2.origin} павінна быць ${adj}${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Няправільны радок: павінен пачынацца з "${_issue.
prefix}"`:_issue.format==="ends_with"?`Няправільны радок: павінен заканчвацца на "${_issue.suffix}"`:_issue.format==="includ\
es"?`Няправільны радок: павінен змяшчаць "${_issue.includes}"`:_issue.format==="regex"?`Няправільны радок: павінен адпавядаць шаб\
лону ${_issue.pattern}`:`Няправільны ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Няправільны лік: павінен быц\
ь кратным ${issue2.divisor}`;case"unrecognized_keys":return`Нераспазнаны ${issue2.keys.length>1?"ключы":"ключ"}: ${joinValues(issue2.
keys,", ")}`;case"invalid_key":return`Няправільны ключ у ${issue2.origin}`;case"invalid_union":return"Няправільны ўвод";case"inva\
lid_element":return`Няправільнае значэнне ў ${issue2.origin}`;default:return"Няправільны ўвод"}}};function be_default(){return{
localeError:error3()}}var error4=()=>{let Sizable={string:{unit:"символа",verb:"да съдържа"},file:{unit:"байта",verb:"да съдържа"},array:{unit:"елемента",
verb:"да съдържа"},set:{unit:"елемента",verb:"да съдържа"},map:{unit:"елемента",verb:"да съдържа"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"вход",email:"имейл адрес",url:"URL",emoji:"емоджи",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"\
UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO време",date:"ISO дата",time:"ISO време",
duration:"ISO продължителност",ipv4:"IPv4 адрес",ipv6:"IPv6 адрес",mac:"MAC адрес",cidrv4:"IPv4 диапазон",cidrv6:"IPv6 диа\
пазон",base64:"base64-кодиран низ",base64url:"base64url-кодиран низ",json_string:"JSON низ",e164:"E.164 номер",credit_card:"ном\
ер на кредитна карта",currency_code:"код на валута",iban:"IBAN",jwt:"JWT",template_literal:"вход"},TypeDictionary={nan:"NaN",number:"\
число",array:"масив"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Невалиден вход: очакван instanceof ${issue2.
expected}, получен ${received}`:`Невалиден вход: очакван ${expected}, получен ${received}`}case"invalid_value":return issue2.values.
length===1?`Невалиден вход: очакван ${stringifyPrimitive(issue2.values[0])}`:`Невалидна опция: очаквано едно от ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Твърде голямо: очаква се ${issue2.
origin??"стойност"} да съдържа ${adj}${issue2.maximum.toString()} ${sizing.unit??"елемента"}`:`Твърде голямо: очаква се ${issue2.
origin??"стойност"} да бъде ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);
return sizing?`Твърде малко: очаква се ${issue2.origin} да съдържа ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Твърде малко:\
 очаква се ${issue2.origin} да бъде ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;if(_issue.format==="starts_with")return`\
Невалиден низ: трябва да започва с "${_issue.prefix}"`;if(_issue.format==="ends_with")return`Невалиден низ: трябва да завършва с "${_issue.
suffix}"`;if(_issue.format==="includes")return`Невалиден низ: трябва да включва "${_issue.includes}"`;if(_issue.format==="regex")return`\
Невалиден низ: трябва да съвпада с ${_issue.pattern}`;let invalid_adj="Невалиден";return _issue.format==="emoji"&&(invalid_adj=
"Невалидно"),_issue.format==="datetime"&&(invalid_adj="Невалидно"),_issue.format==="date"&&(invalid_adj="Невалидна"),_issue.format===
"time"&&(invalid_adj="Невалидно"),_issue.format==="duration"&&(invalid_adj="Невалидна"),`${invalid_adj} ${FormatDictionary[_issue.format]??issue2.
format}`}case"not_multiple_of":return`Невалидно число: трябва да бъде кратно на ${issue2.divisor}`;case"unrecognized_keys":return`\
Неразпознат${issue2.keys.length>1?"и":""} ключ${issue2.keys.length>1?"ове":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Нев\
алиден ключ в ${issue2.origin}`;case"invalid_union":return"Невалиден вход";case"invalid_element":return`Невалидна стойност в ${issue2.
origin}`;default:return"Невалиден вход"}}};function bg_default(){return{localeError:error4()}}var error5=()=>{let Sizable={string:{unit:"অক্ষর",verb:"থাকতে হবে"},file:{unit:"বাইট",verb:"থাকতে হবে"},array:{
unit:"আইটেম",verb:"থাকতে হবে"},set:{unit:"আইটেম",verb:"থাকতে হবে"},map:{unit:"এন্ট্রি",verb:"থ\
াকতে হবে"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"ইনপুট",email:"ইমেইল ঠিকানা",
url:"URL",emoji:"ইমোজি",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO তারিখ ও সময়",date:"ISO তারিখ",time:"ISO সময়",duration:"ISO সময়কাল",ipv4:"IPv4 ঠিকানা",
ipv6:"IPv6 ঠিকানা",mac:"MAC ঠিকানা",cidrv4:"IPv4 রেঞ্জ",cidrv6:"IPv6 রেঞ্জ",base64:"base64-এনকোডেড স্ট্রিং",
base64url:"base64url-এনকোডেড স্ট্রিং",json_string:"JSON স্ট্রিং",e164:"E.164 নম্বর",credit_card:"ক্রেডিট কার\
্ড নম্বর",currency_code:"মুদ্রা কোড",iban:"IBAN",jwt:"JWT",template_literal:"ইনপুট"},TypeDictionary={nan:"NaN"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return`অবৈধ ইনপুট: প্রত্যাশিত ${expected}, প্রাপ্ত ${received}`}case"invalid_value":return issue2.
values.length===1?`অবৈধ ইনপুট: প্রত্যাশিত ${stringifyPrimitive(issue2.values[0])}`:`অবৈধ অপশন: ${joinValues(
issue2.values," | ")} এর মধ্যে একটি প্রত্যাশিত`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.
origin);return sizing?`অনেক বড়: ${issue2.origin??"মান"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"এলিমেন্ট"} হতে হ\
বে`:`অনেক বড়: ${issue2.origin??"মান"} ${adj}${issue2.maximum.toString()} হতে হবে`}case"too_small":{let adj=issue2.inclusive?
">=":">",sizing=getSizing(issue2.origin);return sizing?`অনেক ছোট: ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} হতে হবে`:
`অনেক ছোট: ${issue2.origin} ${adj}${issue2.minimum.toString()} হতে হবে`}case"invalid_format":{let _issue=issue2;return _issue.format===
"starts_with"?`অবৈধ স্ট্রিং: "${_issue.prefix}" দিয়ে শুরু হতে হবে`:_issue.format==="ends_with"?`অবৈধ স্ট্রি\
ং: "${_issue.suffix}" দিয়ে শেষ হতে হবে`:_issue.format==="includes"?`অবৈধ স্ট্রিং: "${_issue.includes}" অন্ত\
র্ভুক্ত থাকতে হবে`:_issue.format==="regex"?`অবৈধ স্ট্রিং: ${_issue.pattern} প্যাটার্ন মিলতে হবে`:
`অবৈধ ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`অবৈধ নম্বর: ${issue2.divisor} এর গুণিতক হতে হবে`;case"\
unrecognized_keys":return`অচেনা কী${issue2.keys.length>1?"গুলো":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`${issue2.origin}\
 এ অবৈধ কী`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`অবৈধ ডিসক্রিমিনেটর মান। প্রত্যাশিত ${issue2.
options.map(o=>`'${o}'`).join(" | ")}`:"অবৈধ ইনপুট";case"invalid_element":return`${issue2.origin} এ অবৈধ মান`;default:return"অ\
বৈধ ইনপুট"}}};function bn_default(){return{localeError:error5()}}var error6=()=>{let Sizable={string:{unit:"caràcters",verb:"contenir"},file:{unit:"bytes",verb:"contenir"},array:{unit:"elements",verb:"contenir"},set:{unit:"e\
lements",verb:"contenir"},map:{unit:"elements",verb:"contenir"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"entrada",email:"\
adreça electrònica",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"\
XID",ksuid:"KSUID",datetime:"data i hora ISO",date:"data ISO",time:"hora ISO",duration:"durada ISO",ipv4:"adreça IPv4",ipv6:"adreça IPv6",mac:"adreça MAC",cidrv4:"\
rang IPv4",cidrv6:"rang IPv6",base64:"cadena codificada en base64",base64url:"cadena codificada en base64url",json_string:"cadena JSON",e164:"número E.164",credit_card:"\
número de targeta de crèdit",currency_code:"codi de moneda",iban:"IBAN",jwt:"JWT",template_literal:"entrada"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Tipus invàlid: s'esperava instanceof ${issue2.expected}, s'ha rebut ${received}`:`Tipus invàlid: s'esperava ${expected}\
, s'ha rebut ${received}`}case"invalid_value":return issue2.values.length===1?`Valor invàlid: s'esperava ${stringifyPrimitive(issue2.values[0])}`:`Opció invàli\
da: s'esperava una de ${joinValues(issue2.values," o ")}`;case"too_big":{let adj=issue2.inclusive?"com a màxim":"menys de",sizing=getSizing(issue2.origin);return sizing?
`Massa gran: s'esperava que ${issue2.origin??"el valor"} contingués ${adj} ${issue2.maximum.toString()} ${sizing.unit??"elements"}`:`Massa gran: s'esperava que\
 ${issue2.origin??"el valor"} fos ${adj} ${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?"com a mínim":"més de",sizing=getSizing(issue2.
origin);return sizing?`Massa petit: s'esperava que ${issue2.origin} contingués ${adj} ${issue2.minimum.toString()} ${sizing.unit}`:`Massa petit: s'esperava que\
 ${issue2.origin} fos ${adj} ${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Format invàlid: ha de c\
omençar amb "${_issue.prefix}"`:_issue.format==="ends_with"?`Format invàlid: ha d'acabar amb "${_issue.suffix}"`:_issue.format==="includes"?`Format invàlid: h\
a d'incloure "${_issue.includes}"`:_issue.format==="regex"?`Format invàlid: ha de coincidir amb el patró ${_issue.pattern}`:`Format invàlid per a ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`Número invàlid: ha de ser múltiple de ${issue2.divisor}`;case"unrecognized_keys":return`Clau${issue2.keys.
length>1?"s":""} no reconeguda${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Clau invàlida a ${issue2.origin}`;case"\
invalid_union":return"Entrada invàlida";case"invalid_element":return`Element invàlid a ${issue2.origin}`;default:return"Entrada invàlida"}}};function ca_default(){
return{localeError:error6()}}var error7=()=>{let Sizable={string:{unit:"پیت",verb:"بێت"},file:{unit:"بایت",verb:"بێت"},array:{unit:"دانە",verb:"بێت"},set:{unit:"دانە",
verb:"بێت"},map:{unit:"دانە",verb:"بێت"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"regex",email:"ئیمەیڵ",
url:"بەستەر (URL)",emoji:"ئیمۆجی",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"\
XID",ksuid:"KSUID",datetime:"ڕێکەوت و کات",date:"ڕێکەوت",time:"کات",duration:"ماوە",ipv4:"ناونیشانی IPv4",ipv6:"ناونیشانی IPv6",
mac:"ناونیشانی MAC",cidrv4:"مەودای IPv4",cidrv6:"مەودای IPv6",base64:"دەقی base64",base64url:"دەقی base64url",json_string:"دەقی JSO\
N",e164:"ژمارەی E.164",credit_card:"ژمارەی کارتی کرێدیت",currency_code:"کۆدی دراو",iban:"IBAN",jwt:"JWT",template_literal:"تێکردە"},
TypeDictionary={nan:"NaN",string:"نووسین",number:"ژمارە",boolean:"boolean",array:"array",object:"object",date:"ڕێکەوت",integer:"ژمارە",float:"\
ژمارە",null:"null",undefined:"undefined",function:"function",symbol:"symbol",unknown:"unknown",promise:"promise",void:"void",never:"never",map:"map",set:"s\
et"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),
received=TypeDictionary[receivedType]??receivedType,postfix=["ا","و","ۆ","وو","ە","ی","ێ"].some(p=>received.endsWith(p))?"یە":"ە",isEnglish=/^[a-zA-Z]+$/.
test(received);return receivedType==="null"||receivedType==="undefined"?"داواکراوە":`چاوەڕوانکراوە ${expected} بێت، بەڵام ${received}${isEnglish?
"":postfix}`}case"invalid_value":return issue2.values.length===1?`بەهاکە نادرووستە: چاوەڕوانکراوە ${stringifyPrimitive(issue2.values[0])}\
 بێت`:`هەڵبژاردەی نادروست: چاوەڕوانکراوە یەکێک بێت لە ${joinValues(issue2.values,"|")}`;case"too_big":{let sizing=getSizing(
issue2.origin);return sizing?`پێویستە بە لایەنی زۆرەوە ${issue2.maximum.toString()} ${sizing.unit} ${sizing.verb}`:`پێویستە بە لایەنی زۆرەو\
ە ${issue2.maximum.toString()} بێت`}case"too_small":{let sizing=getSizing(issue2.origin);return sizing?`پێویستە بە لایەنی کەمەوە ${issue2.
minimum.toString()} ${sizing.unit} ${sizing.verb}`:`پێویستە بە لایەنی کەمەوە ${issue2.minimum.toString()} بێت`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`دەقی نادروست: پێویستە دەستپێبکات بە "${_issue.prefix}"`:_issue.format==="ends_with"?`دەقی نا\
دروست: پێویستە کۆتاییبێت بە "${_issue.suffix}"`:_issue.format==="includes"?`دەقی نادروست: پێویستە "${_issue.includes}" \
لەخۆبگرێت`:_issue.format==="regex"?`دەقی نادروست: پێویستە لەگەڵ پاتێرنی ${_issue.pattern} بگونجێت`:`بەهای ${FormatDictionary[_issue.
format]??issue2.format} نادروستە`}case"not_multiple_of":return`ژمارەی نادروست: دەبێت چەند هێندە بێت بۆ ${issue2.divisor}`;case"\
unrecognized_keys":return`کلیلی نەناسراو: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`کلیلی نادروست لە ${issue2.origin}`;case"\
invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`بەهای نەناسراو هەیە. بەهای چاوەڕوانکراو: ${issue2.
options.map(o=>`'${o}'`).join(" | ")}`:"یەکگرتنی نادروست";case"invalid_element":return`${issue2.origin} بەهاکە نادروستە`;default:return"\
تێکردەی نادروست"}}};function ckb_default(){return{localeError:error7()}}var error8=()=>{let Sizable={string:{unit:"znaků",verb:"mít"},file:{unit:"bajtů",verb:"mít"},array:{unit:"prvků",verb:"mít"},set:{unit:"prvků",verb:"mít"},
map:{unit:"prvků",verb:"mít"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"regulární výraz",email:"e-mailová adres\
a",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",
datetime:"datum a čas ve formátu ISO",date:"datum ve formátu ISO",time:"čas ve formátu ISO",duration:"doba trvání ISO",ipv4:"IPv4 adresa",ipv6:"IPv6 adre\
sa",mac:"MAC adresa",cidrv4:"rozsah IPv4",cidrv6:"rozsah IPv6",base64:"řetězec zakódovaný ve formátu base64",base64url:"řetězec zakódovaný ve formátu base6\
4url",json_string:"řetězec ve formátu JSON",e164:"číslo E.164",credit_card:"číslo kreditní karty",currency_code:"kód měny",iban:"IBAN",jwt:"JWT",template_literal:"\
vstup"},TypeDictionary={nan:"NaN",number:"číslo",string:"řetězec",function:"funkce",array:"pole"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Nepla\
tný vstup: očekáváno instanceof ${issue2.expected}, obdrženo ${received}`:`Neplatný vstup: očekáváno ${expected}, obdrženo ${received}`}case"invalid_v\
alue":return issue2.values.length===1?`Neplatný vstup: očekáváno ${stringifyPrimitive(issue2.values[0])}`:`Neplatná možnost: očekávána jedna z hodnot ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Hodnota je příliš velká: ${issue2.origin??
"hodnota"} musí mít ${adj}${issue2.maximum.toString()} ${sizing.unit??"prvků"}`:`Hodnota je příliš velká: ${issue2.origin??"hodnota"} musí být ${adj}${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Hodnota je příliš malá: ${issue2.origin??
"hodnota"} musí mít ${adj}${issue2.minimum.toString()} ${sizing.unit??"prvků"}`:`Hodnota je příliš malá: ${issue2.origin??"hodnota"} musí být ${adj}${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Neplatný řetězec: musí začínat na "${_issue.prefix}"`:_issue.
format==="ends_with"?`Neplatný řetězec: musí končit na "${_issue.suffix}"`:_issue.format==="includes"?`Neplatný řetězec: musí obsahovat "${_issue.includes}\
"`:_issue.format==="regex"?`Neplatný řetězec: musí odpovídat vzoru ${_issue.pattern}`:`Neplatný formát ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Neplatné číslo: musí být násobkem ${issue2.divisor}`;case"unrecognized_keys":return`Neznámé klíče: ${joinValues(issue2.keys,",\
 ")}`;case"invalid_key":return`Neplatný klíč v ${issue2.origin}`;case"invalid_union":return"Neplatný vstup";case"invalid_element":return`Neplatná hodnota v ${issue2.
origin}`;default:return"Neplatný vstup"}}};function cs_default(){return{localeError:error8()}}var error9=()=>{let Sizable={string:{unit:"tegn",verb:"havde"},file:{unit:"bytes",verb:"havde"},array:{unit:"elementer",verb:"indeholdt"},set:{unit:"elementer",
verb:"indeholdt"},map:{unit:"elementer",verb:"indeholdt"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"e-\
mailadresse",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO dato- og klokkeslæt",date:"ISO-dato",time:"ISO-klokkeslæt",duration:"ISO-varighed",ipv4:"IPv4-adresse",ipv6:"IPv6-adresse",mac:"MAC-adres\
se",cidrv4:"IPv4-spektrum",cidrv6:"IPv6-spektrum",base64:"base64-kodet streng",base64url:"base64url-kodet streng",json_string:"JSON-streng",e164:"E.164-nummer",
credit_card:"kreditkortnummer",currency_code:"valutakode",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN",string:"streng",number:"tal",
boolean:"boolean",array:"liste",object:"objekt",set:"sæt",file:"fil"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Ugyld\
igt input: forventede instanceof ${issue2.expected}, fik ${received}`:`Ugyldigt input: forventede ${expected}, fik ${received}`}case"invalid_value":return issue2.
values.length===1?`Ugyldig værdi: forventede ${stringifyPrimitive(issue2.values[0])}`:`Ugyldigt valg: forventede en af følgende ${joinValues(issue2.values,"|")}`;case"\
too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin),origin=TypeDictionary[issue2.origin]??issue2.origin;return sizing?`For stor: forvent\
ede ${origin??"value"} ${sizing.verb} ${adj} ${issue2.maximum.toString()} ${sizing.unit??"elementer"}`:`For stor: forventede ${origin??"value"} havde ${adj} ${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin),origin=TypeDictionary[issue2.origin]??issue2.origin;return sizing?
`For lille: forventede ${origin} ${sizing.verb} ${adj} ${issue2.minimum.toString()} ${sizing.unit}`:`For lille: forventede ${origin} havde ${adj} ${issue2.minimum.
toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Ugyldig streng: skal starte med "${_issue.prefix}"`:_issue.format==="\
ends_with"?`Ugyldig streng: skal ende med "${_issue.suffix}"`:_issue.format==="includes"?`Ugyldig streng: skal indeholde "${_issue.includes}"`:_issue.format==="\
regex"?`Ugyldig streng: skal matche mønsteret ${_issue.pattern}`:`Ugyldig ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Ugyld\
igt tal: skal være deleligt med ${issue2.divisor}`;case"unrecognized_keys":return`${issue2.keys.length>1?"Ukendte nøgler":"Ukendt nøgle"}: ${joinValues(issue2.
keys,", ")}`;case"invalid_key":return`Ugyldig nøgle i ${issue2.origin}`;case"invalid_union":return"Ugyldigt input: matcher ingen af de tilladte typer";case"inv\
alid_element":return`Ugyldig værdi i ${issue2.origin}`;default:return"Ugyldigt input"}}};function da_default(){return{localeError:error9()}}var error10=()=>{let Sizable={string:{unit:"Zeichen",verb:"zu haben"},file:{unit:"Bytes",verb:"zu haben"},array:{unit:"Elemente",verb:"zu haben"},set:{unit:"Ele\
mente",verb:"zu haben"},map:{unit:"Elemente",verb:"zu haben"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"Eingabe",email:"\
E-Mail-Adresse",url:"URL",emoji:"Emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",
ksuid:"KSUID",datetime:"ISO-Datum und -Uhrzeit",date:"ISO-Datum",time:"ISO-Uhrzeit",duration:"ISO-Dauer",ipv4:"IPv4-Adresse",ipv6:"IPv6-Adresse",mac:"MAC-Adress\
e",cidrv4:"IPv4-Bereich",cidrv6:"IPv6-Bereich",base64:"Base64-codierter String",base64url:"Base64-URL-codierter String",json_string:"JSON-String",e164:"E.164-Nu\
mmer",credit_card:"Kreditkartennummer",currency_code:"Währungscode",iban:"IBAN",jwt:"JWT",template_literal:"Eingabe"},TypeDictionary={nan:"NaN",number:"Zahl",array:"\
Array"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),
received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Ungültige Eingabe: erwartet instanceof ${issue2.expected}, erhalten ${received}`:
`Ungültige Eingabe: erwartet ${expected}, erhalten ${received}`}case"invalid_value":return issue2.values.length===1?`Ungültige Eingabe: erwartet ${stringifyPrimitive(
issue2.values[0])}`:`Ungültige Option: erwartet eine von ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.
origin);return sizing?`Zu groß: erwartet, dass ${issue2.origin??"Wert"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"Elemente"} hat`:`Zu groß: erwartet, \
dass ${issue2.origin??"Wert"} ${adj}${issue2.maximum.toString()} ist`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`Zu klein: erwartet, dass ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} hat`:`Zu klein: erwartet, dass ${issue2.origin} ${adj}${issue2.minimum.
toString()} ist`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Ungültiger String: muss mit "${_issue.prefix}" beginnen`:_issue.
format==="ends_with"?`Ungültiger String: muss mit "${_issue.suffix}" enden`:_issue.format==="includes"?`Ungültiger String: muss "${_issue.includes}" enthalten`:
_issue.format==="regex"?`Ungültiger String: muss dem Muster ${_issue.pattern} entsprechen`:`Ungültig: ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Ungültige Zahl: muss ein Vielfaches von ${issue2.divisor} sein`;case"unrecognized_keys":return`${issue2.keys.length>1?"Unbekannte Schlü\
ssel":"Unbekannter Schlüssel"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Ungültiger Schlüssel in ${issue2.origin}`;case"invalid_union":return"\
Ungültige Eingabe";case"invalid_element":return`Ungültiger Wert in ${issue2.origin}`;default:return"Ungültige Eingabe"}}};function de_default(){return{localeError:error10()}}var error11=()=>{let Sizable={string:{unit:"χαρακτήρες",verb:"να έχει"},file:{unit:"bytes",verb:"να έχει"},array:{unit:"στοιχεία",
verb:"να έχει"},set:{unit:"στοιχεία",verb:"να έχει"},map:{unit:"καταχωρήσεις",verb:"να έχει"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"είσοδος",email:"διεύθυνση email",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"\
UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO ημερομηνία και ώρα",date:"ISO ημ\
ερομηνία",time:"ISO ώρα",duration:"ISO διάρκεια",ipv4:"διεύθυνση IPv4",ipv6:"διεύθυνση IPv6",mac:"διεύθυνση MAC",cidrv4:"\
εύρος IPv4",cidrv6:"εύρος IPv6",base64:"συμβολοσειρά κωδικοποιημένη σε base64",base64url:"συμβολοσειρά κωδικοποιημένη σε b\
ase64url",json_string:"συμβολοσειρά JSON",e164:"αριθμός E.164",credit_card:"αριθμός πιστωτικής κάρτας",currency_code:"\
κωδικός νομίσματος",iban:"IBAN",jwt:"JWT",template_literal:"είσοδος"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"\
invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;
return typeof issue2.expected=="string"&&/^[A-Z]/.test(issue2.expected)?`Μη έγκυρη είσοδος: αναμενόταν instanceof ${issue2.expected}, λ\
ήφθηκε ${received}`:`Μη έγκυρη είσοδος: αναμενόταν ${expected}, λήφθηκε ${received}`}case"invalid_value":return issue2.values.
length===1?`Μη έγκυρη είσοδος: αναμενόταν ${stringifyPrimitive(issue2.values[0])}`:`Μη έγκυρη επιλογή: αναμενόταν ένα από ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Πολύ μεγάλο: αναμενόταν ${issue2.
origin??"τιμή"} να έχει ${adj}${issue2.maximum.toString()} ${sizing.unit??"στοιχεία"}`:`Πολύ μεγάλο: αναμενόταν ${issue2.origin??
"τιμή"} να είναι ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`Πολύ μικρό: αναμενόταν ${issue2.origin} να έχει ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Πολύ μικρό: αναμενόταν ${issue2.
origin} να είναι ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Μη έγκυρη συμβολοσειρά\
: πρέπει να ξεκινά με "${_issue.prefix}"`:_issue.format==="ends_with"?`Μη έγκυρη συμβολοσειρά: πρέπει να τελειώνει με "${_issue.
suffix}"`:_issue.format==="includes"?`Μη έγκυρη συμβολοσειρά: πρέπει να περιέχει "${_issue.includes}"`:_issue.format==="rege\
x"?`Μη έγκυρη συμβολοσειρά: πρέπει να ταιριάζει με το μοτίβο ${_issue.pattern}`:`Μη έγκυρο: ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`Μη έγκυρος αριθμός: πρέπει να είναι πολλαπλάσιο του ${issue2.divisor}`;case"\
unrecognized_keys":return`Άγνωστ${issue2.keys.length>1?"α":"ο"} κλειδ${issue2.keys.length>1?"ιά":"ί"}: ${joinValues(issue2.keys,", ")}`;case"inv\
alid_key":return`Μη έγκυρο κλειδί στο ${issue2.origin}`;case"invalid_union":return"Μη έγκυρη είσοδος";case"invalid_element":return`\
Μη έγκυρη τιμή στο ${issue2.origin}`;default:return"Μη έγκυρη είσοδος"}}};function el_default(){return{localeError:error11()}}var error12=()=>{let Sizable={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{unit:"items",
verb:"to have"},map:{unit:"entries",verb:"to have"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"email ad\
dress",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KS\
UID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 rang\
e",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"currency\
 code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN"};function getTypeName(type,input2){return type===
"number"&&typeof input2=="number"&&!Number.isFinite(input2)?String(input2):TypeDictionary[type]??type}return issue2=>{switch(issue2.code){case"invalid_type":{let expected=getTypeName(
issue2.expected),receivedType=parsedType(issue2.input),received=getTypeName(receivedType,issue2.input);return`Invalid input: expected ${expected}, received ${received}`}case"\
invalid_value":return issue2.values.length===1?`Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`:`Invalid option: expected one of ${joinValues(issue2.
values,"|")}`;case"too_big":{let adj=issue2.exact?"exactly ":issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Too big: expected ${issue2.
origin??"value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit??"elements"}`:`Too big: expected ${issue2.origin??"value"} to be ${adj}${issue2.maximum.
toString()}`}case"too_small":{let adj=issue2.exact?"exactly ":issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Too small: expected ${issue2.
origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`}case"invalid_\
format":{let _issue=issue2;return _issue.format==="starts_with"?`Invalid string: must start with "${_issue.prefix}"`:_issue.format==="ends_with"?`Invalid string\
: must end with "${_issue.suffix}"`:_issue.format==="includes"?`Invalid string: must include "${_issue.includes}"`:_issue.format==="regex"?`Invalid string: must\
 match pattern ${_issue.pattern}`:`Invalid ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of\
 ${issue2.divisor}`;case"unrecognized_keys":return`Unrecognized key${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Inv\
alid key in ${issue2.origin}`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`Invalid discriminator value. Ex\
pected ${issue2.options.map(o=>`'${o}'`).join(" | ")}`:issue2.inclusive===!1?"Invalid input: more than one option matched":"Invalid input";case"invalid_element":
return`Invalid value in ${issue2.origin}`;default:return"Invalid input"}}};function en_default(){return{localeError:error12()}}var error13=()=>{let Sizable={string:{unit:"karaktrojn",verb:"havi"},file:{unit:"bajtojn",verb:"havi"},array:{unit:"elementojn",verb:"havi"},set:{unit:"elemento\
jn",verb:"havi"},map:{unit:"elementojn",verb:"havi"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"enigo",email:"retadre\
so",url:"URL",emoji:"emoĝio",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSU\
ID",datetime:"ISO-datotempo",date:"ISO-dato",time:"ISO-tempo",duration:"ISO-daŭro",ipv4:"IPv4-adreso",ipv6:"IPv6-adreso",mac:"MAC-adreso",cidrv4:"IPv4-rango",cidrv6:"\
IPv6-rango",base64:"64-ume kodita karaktraro",base64url:"URL-64-ume kodita karaktraro",json_string:"JSON-karaktraro",e164:"E.164-nombro",credit_card:"kreditkart\
a numero",currency_code:"valuta kodo",iban:"IBAN",jwt:"JWT",template_literal:"enigo"},TypeDictionary={nan:"NaN",number:"nombro",array:"tabelo",null:"senvalora"};
return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Nevalida enigo: atendiĝis instanceof ${issue2.expected}, riceviĝis ${received}`:`Nevalida enigo: atendiĝis ${expected}\
, riceviĝis ${received}`}case"invalid_value":return issue2.values.length===1?`Nevalida enigo: atendiĝis ${stringifyPrimitive(issue2.values[0])}`:`Nevalida opc\
io: atendiĝis unu el ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Tro gran\
da: atendiĝis ke ${issue2.origin??"valoro"} havu ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementojn"}`:`Tro granda: atendiĝis ke ${issue2.origin??"\
valoro"} havu ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Tro malgrand\
a: atendiĝis ke ${issue2.origin} havu ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Tro malgranda: atendiĝis ke ${issue2.origin} estu ${adj}${issue2.minimum.
toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Nevalida karaktraro: devas komenciĝi per "${_issue.prefix}"`:_issue.
format==="ends_with"?`Nevalida karaktraro: devas finiĝi per "${_issue.suffix}"`:_issue.format==="includes"?`Nevalida karaktraro: devas inkluzivi "${_issue.includes}\
"`:_issue.format==="regex"?`Nevalida karaktraro: devas kongrui kun la modelo ${_issue.pattern}`:`Nevalida ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Nevalida nombro: devas esti oblo de ${issue2.divisor}`;case"unrecognized_keys":return`Nekonata${issue2.keys.length>1?"j":""} ŝlosilo${issue2.
keys.length>1?"j":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Nevalida ŝlosilo en ${issue2.origin}`;case"invalid_union":return"Nevalida enig\
o";case"invalid_element":return`Nevalida valoro en ${issue2.origin}`;default:return"Nevalida enigo"}}};function eo_default(){return{localeError:error13()}}var error14=()=>{let Sizable={string:{unit:"caracteres",verb:"tener"},file:{unit:"bytes",verb:"tener"},array:{unit:"elementos",verb:"tener"},set:{unit:"elemento\
s",verb:"tener"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"entrada",email:"dirección de correo electrónico",url:"U\
RL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
fecha y hora ISO",date:"fecha ISO",time:"hora ISO",duration:"duración ISO",ipv4:"dirección IPv4",ipv6:"dirección IPv6",mac:"dirección MAC",cidrv4:"rango IPv\
4",cidrv6:"rango IPv6",base64:"cadena codificada en base64",base64url:"URL codificada en base64",json_string:"cadena JSON",e164:"número E.164",credit_card:"núm\
ero de tarjeta de crédito",currency_code:"código de moneda",iban:"IBAN",jwt:"JWT",template_literal:"entrada"},TypeDictionary={nan:"NaN",string:"texto",number:"\
número",boolean:"booleano",array:"arreglo",object:"objeto",set:"conjunto",file:"archivo",date:"fecha",bigint:"número grande",symbol:"símbolo",undefined:"inde\
finido",null:"nulo",function:"función",map:"mapa",record:"registro",tuple:"tupla",enum:"enumeración",union:"unión",literal:"literal",promise:"promesa",void:"\
vacío",never:"nunca",unknown:"desconocido",any:"cualquiera"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??
issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Entrada inválida\
: se esperaba instanceof ${issue2.expected}, recibido ${received}`:`Entrada inválida: se esperaba ${expected}, recibido ${received}`}case"invalid_value":return issue2.
values.length===1?`Entrada inválida: se esperaba ${stringifyPrimitive(issue2.values[0])}`:`Opción inválida: se esperaba una de ${joinValues(issue2.values,"|")}`;case"\
too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin),origin=TypeDictionary[issue2.origin]??issue2.origin;return sizing?`Demasiado grande:\
 se esperaba que ${origin??"valor"} tuviera ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementos"}`:`Demasiado grande: se esperaba que ${origin??"valor"}\
 fuera ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin),origin=TypeDictionary[issue2.origin]??
issue2.origin;return sizing?`Demasiado pequeño: se esperaba que ${origin} tuviera ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Demasiado pequeño: se esp\
eraba que ${origin} fuera ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Cadena inválida: deb\
e comenzar con "${_issue.prefix}"`:_issue.format==="ends_with"?`Cadena inválida: debe terminar en "${_issue.suffix}"`:_issue.format==="includes"?`Cadena inváli\
da: debe incluir "${_issue.includes}"`:_issue.format==="regex"?`Cadena inválida: debe coincidir con el patrón ${_issue.pattern}`:`Inválido ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`Número inválido: debe ser múltiplo de ${issue2.divisor}`;case"unrecognized_keys":return`Llave${issue2.keys.
length>1?"s":""} desconocida${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Llave inválida en ${TypeDictionary[issue2.
origin]??issue2.origin}`;case"invalid_union":return"Entrada inválida";case"invalid_element":return`Valor inválido en ${TypeDictionary[issue2.origin]??issue2.origin}`;default:
return"Entrada inválida"}}};function es_default(){return{localeError:error14()}}var error15=()=>{let Sizable={string:{unit:"کاراکتر",verb:"داشته باشد"},file:{unit:"بایت",verb:"داشته باشد"},array:{unit:"آیتم",
verb:"داشته باشد"},set:{unit:"آیتم",verb:"داشته باشد"},map:{unit:"آیتم",verb:"داشته باشد"}};function getSizing(origin){return Sizable[origin]??
null}let FormatDictionary={regex:"ورودی",email:"آدرس ایمیل",url:"URL",emoji:"ایموجی",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nan\
oid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"تاریخ و زمان ایزو",date:"تاریخ ایزو",time:"زمان \
ایزو",duration:"مدت زمان ایزو",ipv4:"IPv4 آدرس",ipv6:"IPv6 آدرس",mac:"MAC آدرس",cidrv4:"IPv4 دامنه",cidrv6:"IPv6 دامنه",base64:"\
base64-encoded رشته",base64url:"base64url-encoded رشته",json_string:"JSON رشته",e164:"E.164 عدد",credit_card:"شماره کارت اعتباری",
currency_code:"کد ارز",iban:"IBAN",jwt:"JWT",template_literal:"ورودی"},TypeDictionary={nan:"NaN",number:"عدد",array:"آرایه"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`ورودی نامعتبر: می‌بایست instanceof ${issue2.expected} می‌بود، ${received} دریافت\
 شد`:`ورودی نامعتبر: می‌بایست ${expected} می‌بود، ${received} دریافت شد`}case"invalid_value":return issue2.values.length===
1?`ورودی نامعتبر: می‌بایست ${stringifyPrimitive(issue2.values[0])} می‌بود`:`گزینه نامعتبر: می‌بایست یکی از ${joinValues(
issue2.values,"|")} می‌بود`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`خیلی بزرگ: ${issue2.origin??
"مقدار"} باید ${adj}${issue2.maximum.toString()} ${sizing.unit??"عنصر"} باشد`:`خیلی بزرگ: ${issue2.origin??"مقدار"} باید ${adj}${issue2.
maximum.toString()} باشد`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`خیلی کوچک: ${issue2.origin}\
 باید ${adj}${issue2.minimum.toString()} ${sizing.unit} باشد`:`خیلی کوچک: ${issue2.origin} باید ${adj}${issue2.minimum.toString()} باشد`}case"\
invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`رشته نامعتبر: باید با "${_issue.prefix}" شروع شود`:_issue.format===
"ends_with"?`رشته نامعتبر: باید با "${_issue.suffix}" تمام شود`:_issue.format==="includes"?`رشته نامعتبر: باید شامل "${_issue.
includes}" باشد`:_issue.format==="regex"?`رشته نامعتبر: باید با الگوی ${_issue.pattern} مطابقت داشته باشد`:`${FormatDictionary[_issue.
format]??issue2.format} نامعتبر`}case"not_multiple_of":return`عدد نامعتبر: باید مضرب ${issue2.divisor} باشد`;case"unrecognized_keys":
return`کلید${issue2.keys.length>1?"های":""} ناشناس: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`کلید ناشناس در ${issue2.origin}`;case"\
invalid_union":return"ورودی نامعتبر";case"invalid_element":return`مقدار نامعتبر در ${issue2.origin}`;default:return"ورودی نامعتبر"}}};
function fa_default(){return{localeError:error15()}}var error16=()=>{let Sizable={string:{unit:"merkkiä",subject:"merkkijonon"},file:{unit:"tavua",subject:"tiedoston"},array:{unit:"alkiota",subject:"listan"},set:{
unit:"alkiota",subject:"joukon"},map:{unit:"alkiota",subject:"kuvauksen"},number:{unit:"",subject:"luvun"},bigint:{unit:"",subject:"suuren kokonaisluvun"},int:{
unit:"",subject:"kokonaisluvun"},date:{unit:"",subject:"päivämäärän"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"\
säännöllinen lauseke",email:"sähköpostiosoite",url:"URL-osoite",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"\
cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO-aikaleima",date:"ISO-päivämäärä",time:"ISO-aika",duration:"ISO-kesto",ipv4:"IPv4-osoi\
te",ipv6:"IPv6-osoite",mac:"MAC-osoite",cidrv4:"IPv4-alue",cidrv6:"IPv6-alue",base64:"base64-koodattu merkkijono",base64url:"base64url-koodattu merkkijono",json_string:"\
JSON-merkkijono",e164:"E.164-luku",credit_card:"luottokortin numero",currency_code:"valuuttakoodi",iban:"IBAN",jwt:"JWT",template_literal:"templaattimerkkijono"},
TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Virheellinen tyyppi: odotettiin instanceof ${issue2.expected}\
, oli ${received}`:`Virheellinen tyyppi: odotettiin ${expected}, oli ${received}`}case"invalid_value":return issue2.values.length===1?`Virheellinen syöte: täyty\
y olla ${stringifyPrimitive(issue2.values[0])}`:`Virheellinen valinta: täytyy olla yksi seuraavista: ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.
inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Liian suuri: ${sizing.subject} täytyy olla ${adj}${issue2.maximum.toString()} ${sizing.unit}`.
trim():`Liian suuri: arvon täytyy olla ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`Liian pieni: ${sizing.subject} täytyy olla ${adj}${issue2.minimum.toString()} ${sizing.unit}`.trim():`Liian pieni: arvon täytyy olla ${adj}${issue2.minimum.toString()}`}case"\
invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Virheellinen syöte: täytyy alkaa "${_issue.prefix}"`:_issue.format==="ends_with"?`Vir\
heellinen syöte: täytyy loppua "${_issue.suffix}"`:_issue.format==="includes"?`Virheellinen syöte: täytyy sisältää "${_issue.includes}"`:_issue.format===
"regex"?`Virheellinen syöte: täytyy vastata säännöllistä lauseketta ${_issue.pattern}`:`Virheellinen ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Virheellinen luku: täytyy olla luvun ${issue2.divisor} monikerta`;case"unrecognized_keys":return`${issue2.keys.length>1?"Tuntemattomat \
avaimet":"Tuntematon avain"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return"Virheellinen avain tietueessa";case"invalid_union":return"Virheellinen u\
nioni";case"invalid_element":return"Virheellinen arvo joukossa";default:return"Virheellinen syöte"}}};function fi_default(){return{localeError:error16()}}var error17=()=>{let Sizable={string:{unit:"caractères",verb:"avoir"},file:{unit:"octets",verb:"avoir"},array:{unit:"éléments",verb:"avoir"},set:{unit:"éléme\
nts",verb:"avoir"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"expression régulière",email:"adresse e-mail",url:"URL",
emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"da\
te et heure ISO",date:"date ISO",time:"heure ISO",duration:"durée ISO",ipv4:"adresse IPv4",ipv6:"adresse IPv6",mac:"adresse MAC",cidrv4:"plage IPv4",cidrv6:"pl\
age IPv6",base64:"chaîne de caractères encodée en base64",base64url:"chaîne de caractères encodée en base64url",json_string:"chaîne de caractères JSON",
e164:"numéro au format E.164",credit_card:"numéro de carte de crédit",currency_code:"code de devise",iban:"IBAN",jwt:"JWT",template_literal:"entrée"},TypeDictionary={
string:"chaîne de caractères",number:"nombre",int:"entier",boolean:"booléen",bigint:"grand entier",symbol:"symbole",undefined:"indéfini",null:"null",never:"\
jamais",void:"vide",date:"date",array:"tableau",object:"objet",tuple:"tuple",record:"record",map:"map",set:"ensemble",file:"fichier",nonoptional:"non optionnel",
nan:"NaN",function:"fonction"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Entrée invalide : instance de ${issue2.expected} attend\
u, ${received} reçu`:`Entrée invalide : ${expected} attendu, ${received} reçu`}case"invalid_value":return issue2.values.length===1?`Entrée invalide : ${stringifyPrimitive(
issue2.values[0])} attendu`:`Option invalide : une valeur parmi ${joinValues(issue2.values,"|")} attendue`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(
issue2.origin);return sizing?`Trop grand : ${TypeDictionary[issue2.origin]??"valeur"} doit ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit??"élé\
ment(s)"}`:`Trop grand : ${TypeDictionary[issue2.origin]??"valeur"} doit être ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":
">",sizing=getSizing(issue2.origin);return sizing?`Trop petit : ${TypeDictionary[issue2.origin]??"valeur"} doit ${sizing.verb} ${adj}${issue2.minimum.toString()}\
 ${sizing.unit}`:`Trop petit : ${TypeDictionary[issue2.origin]??"valeur"} doit être ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`Chaîne de caractères invalide : doit commencer par "${_issue.prefix}"`:_issue.format==="ends_with"?`Chaîne de caractères\
 invalide : doit se terminer par "${_issue.suffix}"`:_issue.format==="includes"?`Chaîne de caractères invalide : doit inclure "${_issue.includes}"`:_issue.format===
"regex"?`Chaîne de caractères invalide : doit correspondre au motif ${_issue.pattern}`:`${FormatDictionary[_issue.format]??issue2.format} invalide`}case"not_m\
ultiple_of":return`Nombre invalide : doit être un multiple de ${issue2.divisor}`;case"unrecognized_keys":return`Clé${issue2.keys.length>1?"s":""} non reconnue${issue2.
keys.length>1?"s":""} : ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Clé invalide dans ${issue2.origin}`;case"invalid_union":return"Entrée invalid\
e";case"invalid_element":return`Valeur invalide dans ${issue2.origin}`;default:return"Entrée invalide"}}};function fr_default(){return{localeError:error17()}}var error18=()=>{let Sizable={string:{unit:"caractères",verb:"avoir"},file:{unit:"octets",verb:"avoir"},array:{unit:"éléments",verb:"avoir"},set:{unit:"éléme\
nts",verb:"avoir"},map:{unit:"éléments",verb:"avoir"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"entrée",email:"ad\
resse courriel",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",
ksuid:"KSUID",datetime:"date-heure ISO",date:"date ISO",time:"heure ISO",duration:"durée ISO",ipv4:"adresse IPv4",ipv6:"adresse IPv6",mac:"adresse MAC",cidrv4:"\
plage IPv4",cidrv6:"plage IPv6",base64:"chaîne encodée en base64",base64url:"chaîne encodée en base64url",json_string:"chaîne JSON",e164:"numéro E.164",credit_card:"\
numéro de carte de crédit",currency_code:"code de devise",iban:"IBAN",jwt:"JWT",template_literal:"entrée"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Entrée invalide : attendu instanceof ${issue2.expected}, reçu ${received}`:`Entrée invalide : attendu ${expected}\
, reçu ${received}`}case"invalid_value":return issue2.values.length===1?`Entrée invalide : attendu ${stringifyPrimitive(issue2.values[0])}`:`Option invalide :\
 attendu l'une des valeurs suivantes ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"≤":"<",sizing=getSizing(issue2.origin);return sizing?
`Trop grand : attendu que ${issue2.origin??"la valeur"} ait ${adj}${issue2.maximum.toString()} ${sizing.unit}`:`Trop grand : attendu que ${issue2.origin??"la va\
leur"} soit ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?"≥":">",sizing=getSizing(issue2.origin);return sizing?`Trop petit : \
attendu que ${issue2.origin} ait ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Trop petit : attendu que ${issue2.origin} soit ${adj}${issue2.minimum.toString()}`}case"\
invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Chaîne invalide : doit commencer par "${_issue.prefix}"`:_issue.format==="ends_with"?`\
Chaîne invalide : doit se terminer par "${_issue.suffix}"`:_issue.format==="includes"?`Chaîne invalide : doit inclure "${_issue.includes}"`:_issue.format==="r\
egex"?`Chaîne invalide : doit correspondre au motif ${_issue.pattern}`:`${FormatDictionary[_issue.format]??issue2.format} invalide`}case"not_multiple_of":return`\
Nombre invalide : doit être un multiple de ${issue2.divisor}`;case"unrecognized_keys":return`Clé${issue2.keys.length>1?"s":""} non reconnue${issue2.keys.length>
1?"s":""} : ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Clé invalide dans ${issue2.origin}`;case"invalid_union":return"Entrée invalide";case"inv\
alid_element":return`Valeur invalide dans ${issue2.origin}`;default:return"Entrée invalide"}}};function fr_CA_default(){return{localeError:error18()}}var error19=()=>{let Sizable={string:{unit:"અક્ષર",verb:"હોવા જોઈએ"},file:{unit:"બાયટ",verb:"હોવા જોઈએ"},array:{
unit:"આઇટમ",verb:"હોવા જોઈએ"},set:{unit:"આઇટમ",verb:"હોવા જોઈએ"},map:{unit:"એન્ટ્રી",verb:"હોવા જો\
ઈએ"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"ઇનપુટ",email:"ઈમેઇલ એડ્રેસ",url:"\
URL",emoji:"ઇમોજી",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUI\
D",datetime:"ISO તારીખ અને સમય",date:"ISO તારીખ",time:"ISO સમય",duration:"ISO અવધિ",ipv4:"IPv4 એડ્રેસ",
ipv6:"IPv6 એડ્રેસ",mac:"MAC એડ્રેસ",cidrv4:"IPv4 શ્રેણી",cidrv6:"IPv6 શ્રેણી",base64:"base64-એન્કોડેડ સ્ટ્રિંગ",
base64url:"base64url-એન્કોડેડ સ્ટ્રિંગ",json_string:"JSON સ્ટ્રિંગ",e164:"E.164 નંબર",credit_card:"ક્રેડ\
િટ કાર્ડ નંબર",currency_code:"ચલણ કોડ",iban:"IBAN",jwt:"JWT",template_literal:"ઇનપુટ"},TypeDictionary={nan:"NaN"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return`અમાન્ય ઇનપુટ: અપેક્ષિત ${expected}, પ્રાપ્ત ${received}`}case"invalid_value":return issue2.
values.length===1?`અમાન્ય ઇનપુટ: અપેક્ષિત ${stringifyPrimitive(issue2.values[0])}`:`અમાન્ય વિકલ્પ: ${joinValues(
issue2.values," | ")} માધ્યમથી એક અપેક્ષિત`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);
return sizing?`ખૂબ મોટું: ${issue2.origin??"મૂલ્ય"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"એલિમેન્ટ"} હોવા\
 જોઈએ`:`ખૂબ મોટું: ${issue2.origin??"મૂલ્ય"} ${adj}${issue2.maximum.toString()} હોવું જોઈએ`}case"too_small":{
let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`ખૂબ નાનું: ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.
unit} હોવા જોઈએ`:`ખૂબ નાનું: ${issue2.origin} ${adj}${issue2.minimum.toString()} હોવું જોઈએ`}case"invalid_form\
at":{let _issue=issue2;return _issue.format==="starts_with"?`અમાન્ય સ્ટ્રિંગ: "${_issue.prefix}" થી શરૂ થવું જોઈએ`:
_issue.format==="ends_with"?`અમાન્ય સ્ટ્રિંગ: "${_issue.suffix}" પર સમાપ્ત થવું જોઈએ`:_issue.format===
"includes"?`અમાન્ય સ્ટ્રિંગ: "${_issue.includes}" શામેલ હોવું જોઈએ`:_issue.format==="regex"?`અમાન્ય સ્ટ્\
રિંગ: પેટર્ન ${_issue.pattern} સાથે મેળ ખાવું જોઈએ`:`અમાન્ય ${FormatDictionary[_issue.format]??issue2.
format}`}case"not_multiple_of":return`અમાન્ય નંબર: ${issue2.divisor} નો ગુણાંક હોવો જોઈએ`;case"unrecognized_\
keys":return`ઓળખી શકાતા નહીં તે કી${issue2.keys.length>1?"ઓ":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`${issue2.
origin} માં અમાન્ય કી`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`અમાન્ય ડિસ્ક્રિમ\
િનેટર મૂલ્ય. અપેક્ષિત ${issue2.options.map(o=>`'${o}'`).join(" | ")}`:"અમાન્ય ઇનપુટ";case"invalid_elem\
ent":return`${issue2.origin} માં અમાન્ય મૂલ્ય`;default:return"અમાન્ય ઇનપુટ"}}};function gu_default(){return{localeError:error19()}}var error20=()=>{let TypeNames={string:{label:"מחרוזת",gender:"f"},number:{label:"מספר",gender:"m"},boolean:{label:"ערך בוליאני",gender:"m"},
bigint:{label:"BigInt",gender:"m"},date:{label:"תאריך",gender:"m"},array:{label:"מערך",gender:"m"},object:{label:"אובייקט",gender:"m"},null:{label:"\
ערך ריק (null)",gender:"m"},undefined:{label:"ערך לא מוגדר (undefined)",gender:"m"},symbol:{label:"סימבול (Symbol)",gender:"m"},function:{
label:"פונקציה",gender:"f"},map:{label:"מפה (Map)",gender:"f"},set:{label:"קבוצה (Set)",gender:"f"},file:{label:"קובץ",gender:"m"},promise:{label:"\
Promise",gender:"m"},NaN:{label:"NaN",gender:"m"},unknown:{label:"ערך לא ידוע",gender:"m"},value:{label:"ערך",gender:"m"}},Sizable={string:{unit:"תו\
וים",shortLabel:"קצר",longLabel:"ארוך"},file:{unit:"בייטים",shortLabel:"קטן",longLabel:"גדול"},array:{unit:"פריטים",shortLabel:"קטן",
longLabel:"גדול"},set:{unit:"פריטים",shortLabel:"קטן",longLabel:"גדול"},number:{unit:"",shortLabel:"קטן",longLabel:"גדול"}},typeEntry=t=>t?
TypeNames[t]:void 0,typeLabel=t=>{let e=typeEntry(t);return e?e.label:t??TypeNames.unknown.label},withDefinite=t=>`ה${typeLabel(t)}`,verbFor=t=>(typeEntry(t)?.
gender??"m")==="f"?"צריכה להיות":"צריך להיות",getSizing=origin=>origin?Sizable[origin]??null:null,FormatDictionary={regex:{label:"קלט",gender:"\
m"},email:{label:"כתובת אימייל",gender:"f"},url:{label:"כתובת רשת",gender:"f"},emoji:{label:"אימוג'י",gender:"m"},uuid:{label:"UUID",gender:"\
m"},uuidv4:{label:"UUIDv4",gender:"m"},uuidv6:{label:"UUIDv6",gender:"m"},nanoid:{label:"nanoid",gender:"m"},guid:{label:"GUID",gender:"m"},cuid:{label:"cuid",gender:"\
m"},cuid2:{label:"cuid2",gender:"m"},ulid:{label:"ULID",gender:"m"},xid:{label:"XID",gender:"m"},ksuid:{label:"KSUID",gender:"m"},datetime:{label:"תאריך וזמן IS\
O",gender:"m"},date:{label:"תאריך ISO",gender:"m"},time:{label:"זמן ISO",gender:"m"},duration:{label:"משך זמן ISO",gender:"m"},ipv4:{label:"כתובת \
IPv4",gender:"f"},ipv6:{label:"כתובת IPv6",gender:"f"},mac:{label:"כתובת MAC",gender:"f"},cidrv4:{label:"טווח IPv4",gender:"m"},cidrv6:{label:"טוו\
ח IPv6",gender:"m"},base64:{label:"מחרוזת בבסיס 64",gender:"f"},base64url:{label:"מחרוזת בבסיס 64 לכתובות רשת",gender:"f"},json_string:{
label:"מחרוזת JSON",gender:"f"},e164:{label:"מספר E.164",gender:"m"},credit_card:{label:"מספר כרטיס אשראי",gender:"m"},currency_code:{label:"\
קוד מטבע",gender:"m"},iban:{label:"IBAN",gender:"m"},jwt:{label:"JWT",gender:"m"},template_literal:{label:"קלט",gender:"m"},ends_with:{label:"קלט",
gender:"m"},includes:{label:"קלט",gender:"m"},lowercase:{label:"קלט",gender:"m"},starts_with:{label:"קלט",gender:"m"},uppercase:{label:"קלט",gender:"\
m"}},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"invalid_type":{let expectedKey=issue2.expected,expected=TypeDictionary[expectedKey??""]??
typeLabel(expectedKey),receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??TypeNames[receivedType]?.label??receivedType;return/^[A-Z]/.
test(issue2.expected)?`קלט לא תקין: צריך להיות instanceof ${issue2.expected}, התקבל ${received}`:`קלט לא תקין: צריך להיות ${expected}\
, התקבל ${received}`}case"invalid_value":{if(issue2.values.length===1)return`ערך לא תקין: הערך חייב להיות ${stringifyPrimitive(issue2.
values[0])}`;let stringified=issue2.values.map(v=>stringifyPrimitive(v));if(issue2.values.length===2)return`ערך לא תקין: האפשרויות המתאימות הן ${stringified[0]}\
 או ${stringified[1]}`;let lastValue=stringified[stringified.length-1];return`ערך לא תקין: האפשרויות המתאימות הן ${stringified.slice(
0,-1).join(", ")} או ${lastValue}`}case"too_big":{let sizing=getSizing(issue2.origin),subject=withDefinite(issue2.origin??"value");if(issue2.origin==="string")
return`${sizing?.longLabel??"ארוך"} מדי: ${subject} צריכה להכיל ${issue2.maximum.toString()} ${sizing?.unit??""} ${issue2.inclusive?"או פחות":
"לכל היותר"}`.trim();if(issue2.origin==="number"){let comparison=issue2.inclusive?`קטן או שווה ל-${issue2.maximum}`:`קטן מ-${issue2.maximum}`;
return`גדול מדי: ${subject} צריך להיות ${comparison}`}if(issue2.origin==="array"||issue2.origin==="set"){let verb=issue2.origin==="set"?"צריכה":
"צריך",comparison=issue2.inclusive?`${issue2.maximum} ${sizing?.unit??""} או פחות`:`פחות מ-${issue2.maximum} ${sizing?.unit??""}`;return`גדול מדי\
: ${subject} ${verb} להכיל ${comparison}`.trim()}let adj=issue2.inclusive?"<=":"<",be=verbFor(issue2.origin??"value");return sizing?.unit?`${sizing.longLabel}\
 מדי: ${subject} ${be} ${adj}${issue2.maximum.toString()} ${sizing.unit}`:`${sizing?.longLabel??"גדול"} מדי: ${subject} ${be} ${adj}${issue2.maximum.toString()}`}case"\
too_small":{let sizing=getSizing(issue2.origin),subject=withDefinite(issue2.origin??"value");if(issue2.origin==="string")return`${sizing?.shortLabel??"קצר"} \
מדי: ${subject} צריכה להכיל ${issue2.minimum.toString()} ${sizing?.unit??""} ${issue2.inclusive?"או יותר":"לפחות"}`.trim();if(issue2.origin===
"number"){let comparison=issue2.inclusive?`גדול או שווה ל-${issue2.minimum}`:`גדול מ-${issue2.minimum}`;return`קטן מדי: ${subject} צריך לה\
יות ${comparison}`}if(issue2.origin==="array"||issue2.origin==="set"){let verb=issue2.origin==="set"?"צריכה":"צריך";if(issue2.minimum===1&&issue2.inclusive){
let singularPhrase=(issue2.origin==="set","לפחות פריט אחד");return`קטן מדי: ${subject} ${verb} להכיל ${singularPhrase}`}let comparison=issue2.
inclusive?`${issue2.minimum} ${sizing?.unit??""} או יותר`:`יותר מ-${issue2.minimum} ${sizing?.unit??""}`;return`קטן מדי: ${subject} ${verb} להכ\
יל ${comparison}`.trim()}let adj=issue2.inclusive?">=":">",be=verbFor(issue2.origin??"value");return sizing?.unit?`${sizing.shortLabel} מדי: ${subject} ${be}\
 ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`${sizing?.shortLabel??"קטן"} מדי: ${subject} ${be} ${adj}${issue2.minimum.toString()}`}case"invalid_f\
ormat":{let _issue=issue2;if(_issue.format==="starts_with")return`המחרוזת חייבת להתחיל ב "${_issue.prefix}"`;if(_issue.format==="ends_with")return`\
המחרוזת חייבת להסתיים ב "${_issue.suffix}"`;if(_issue.format==="includes")return`המחרוזת חייבת לכלול "${_issue.includes}"`;
if(_issue.format==="regex")return`המחרוזת חייבת להתאים לתבנית ${_issue.pattern}`;let nounEntry=FormatDictionary[_issue.format],noun=nounEntry?.
label??_issue.format,adjective=(nounEntry?.gender??"m")==="f"?"תקינה":"תקין";return`${noun} לא ${adjective}`}case"not_multiple_of":return`מספר לא תקי\
ן: חייב להיות מכפלה של ${issue2.divisor}`;case"unrecognized_keys":return`מפתח${issue2.keys.length>1?"ות":""} לא מזוה${issue2.keys.length>
1?"ים":"ה"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return"שדה לא תקין באובייקט";case"invalid_union":return"קלט לא תקין";case"\
invalid_element":return`ערך לא תקין ב${withDefinite(issue2.origin??"array")}`;default:return"קלט לא תקין"}}};function he_default(){return{localeError:error20()}}var error21=()=>{let Sizable={string:{unit:"अक्षर",verb:"रखने के लिए"},file:{unit:"बाइट्स",verb:"रखने के लिए"},
array:{unit:"तत्व",verb:"रखने के लिए"},set:{unit:"तत्व",verb:"रखने के लिए"},map:{unit:"प्रविष्टियाँ",
verb:"रखने के लिए"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"इनपुट",email:"ईमेल पता",
url:"URL",emoji:"इमोजी",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO तिथि और समय",date:"ISO तिथि",time:"ISO समय",duration:"ISO अवधि",ipv4:"IPv4 पता",ipv6:"IPv6 पत\
ा",mac:"MAC पता",cidrv4:"IPv4 श्रेणी",cidrv6:"IPv6 श्रेणी",base64:"Base64-एन्कोडेड स्ट्रिंग",base64url:"\
Base64URL-एन्कोडेड स्ट्रिंग",json_string:"JSON स्ट्रिंग",e164:"E.164 संख्या",credit_card:"क्रेडिट का\
र्ड संख्या",currency_code:"मुद्रा कोड",iban:"IBAN",jwt:"JWT",template_literal:"इनपुट"},TypeDictionary={nan:"NaN"};
return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return`अमान्य इनपुट: अपेक्षित ${expected}, प्राप्त ${received}`}case"invalid_value":return issue2.
values.length===1?`अमान्य इनपुट: अपेक्षित ${stringifyPrimitive(issue2.values[0])}`:`अमान्य विकल्प: अपेक्षित मानों में से ए\
क ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`बहुत बड़ा: अपेक्षित था कि ${issue2.
origin??"मान"} में ${adj}${issue2.maximum} ${sizing.unit} हों`:`बहुत बड़ा: अपेक्षित था कि ${issue2.origin??
"मान"} ${adj}${issue2.maximum} हो`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`बहुत छोटा: अपेक्ष\
ित था कि ${issue2.origin} में ${adj}${issue2.minimum} ${sizing.unit} हों`:`बहुत छोटा: अपेक्षित था कि ${issue2.
origin} ${adj}${issue2.minimum} हो`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`अमान्य स्ट्रिंग: "${_issue.
prefix}" से शुरू होना चाहिए`:_issue.format==="ends_with"?`अमान्य स्ट्रिंग: "${_issue.suffix}" पर समाप्\
त होना चाहिए`:_issue.format==="includes"?`अमान्य स्ट्रिंग: इसमें "${_issue.includes}" शामिल होना चाहिए`:
_issue.format==="regex"?`अमान्य स्ट्रिंग: पैटर्न ${_issue.pattern} से मेल खाना चाहिए`:`अमान्\
य ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`अमान्य संख्या: यह ${issue2.divisor} का गुणज होना\
 चाहिए`;case"unrecognized_keys":return`अपरिचित कुंजी${issue2.keys.length>1?"याँ":""}: ${joinValues(issue2.keys,", ")}`;case"\
invalid_key":return`अमान्य कुंजी: ${issue2.origin} में`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.
options.length>0?`अमान्य डिस्क्रिमिनेटर मान: अपेक्षित ${issue2.options.map(o=>`'${o}'`).join(" | ")}`:
"अमान्य इनपुट";case"invalid_element":return`अमान्य मान: ${issue2.origin} में`;default:return"अमान्य इनपुट"}}};
function hi_default(){return{localeError:error21()}}var error22=()=>{let Sizable={string:{unit:"znakova",verb:"imati"},file:{unit:"bajtova",verb:"imati"},array:{unit:"stavki",verb:"imati"},set:{unit:"stavki",verb:"\
imati"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"unos",email:"email adresa",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"\
UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO datum i vrijeme",date:"ISO datum",
time:"ISO vrijeme",duration:"ISO trajanje",ipv4:"IPv4 adresa",ipv6:"IPv6 adresa",mac:"MAC adresa",cidrv4:"IPv4 raspon",cidrv6:"IPv6 raspon",base64:"base64 kodir\
ani tekst",base64url:"base64url kodirani tekst",json_string:"JSON tekst",e164:"E.164 broj",credit_card:"broj kreditne kartice",currency_code:"kod valute",iban:"\
IBAN",jwt:"JWT",template_literal:"unos"},TypeDictionary={nan:"NaN",string:"tekst",number:"broj",boolean:"boolean",array:"niz",object:"objekt",set:"skup",file:"d\
atoteka",date:"datum",bigint:"bigint",symbol:"simbol",undefined:"undefined",null:"null",function:"funkcija",map:"mapa"};return issue2=>{switch(issue2.code){case"\
invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;
return/^[A-Z]/.test(issue2.expected)?`Neispravan unos: očekuje se instanceof ${issue2.expected}, a primljeno je ${received}`:`Neispravan unos: očekuje se ${expected}\
, a primljeno je ${received}`}case"invalid_value":return issue2.values.length===1?`Neispravna vrijednost: očekivano ${stringifyPrimitive(issue2.values[0])}`:`N\
eispravna opcija: očekivano jedno od ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin),origin=TypeDictionary[issue2.
origin]??issue2.origin;return sizing?`Preveliko: očekivano da ${origin??"vrijednost"} ima ${adj}${issue2.maximum.toString()} ${sizing.unit??"elemenata"}`:`Prev\
eliko: očekivano da ${origin??"vrijednost"} bude ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.
origin),origin=TypeDictionary[issue2.origin]??issue2.origin;return sizing?`Premalo: očekivano da ${origin} ima ${adj}${issue2.minimum.toString()} ${sizing.unit}`:
`Premalo: očekivano da ${origin} bude ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Neispra\
van tekst: mora započinjati s "${_issue.prefix}"`:_issue.format==="ends_with"?`Neispravan tekst: mora završavati s "${_issue.suffix}"`:_issue.format==="includ\
es"?`Neispravan tekst: mora sadržavati "${_issue.includes}"`:_issue.format==="regex"?`Neispravan tekst: mora odgovarati uzorku ${_issue.pattern}`:`Neispravna ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`Neispravan broj: mora biti višekratnik od ${issue2.divisor}`;case"unrecognized_keys":return`Neprepoznat${issue2.
keys.length>1?"i ključevi":" ključ"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Neispravan ključ u ${TypeDictionary[issue2.origin]??issue2.origin}`;case"\
invalid_union":return"Neispravan unos";case"invalid_element":return`Neispravna vrijednost u ${TypeDictionary[issue2.origin]??issue2.origin}`;default:return"Neis\
pravan unos"}}};function hr_default(){return{localeError:error22()}}var error23=()=>{let Sizable={string:{unit:"karakter",verb:"legyen"},file:{unit:"byte",verb:"legyen"},array:{unit:"elem",verb:"legyen"},set:{unit:"elem",verb:"l\
egyen"},map:{unit:"elem",verb:"legyen"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"bemenet",email:"email cím",url:"U\
RL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
ISO időbélyeg",date:"ISO dátum",time:"ISO idő",duration:"ISO időintervallum",ipv4:"IPv4 cím",ipv6:"IPv6 cím",mac:"MAC cím",cidrv4:"IPv4 tartomány",cidrv6:"\
IPv6 tartomány",base64:"base64-kódolt string",base64url:"base64url-kódolt string",json_string:"JSON string",e164:"E.164 szám",credit_card:"hitelkártyaszám",
currency_code:"pénznemkód",iban:"IBAN",jwt:"JWT",template_literal:"bemenet"},TypeDictionary={nan:"NaN",number:"szám",array:"tömb"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Érvénytelen bemenet: a várt érték instanceof ${issue2.expected}, a kapott érték ${received}`:`Érvényte\
len bemenet: a várt érték ${expected}, a kapott érték ${received}`}case"invalid_value":return issue2.values.length===1?`Érvénytelen bemenet: a várt érték ${stringifyPrimitive(
issue2.values[0])}`:`Érvénytelen opció: valamelyik érték várt ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(
issue2.origin);return sizing?`Túl nagy: ${issue2.origin??"érték"} mérete túl nagy ${adj}${issue2.maximum.toString()} ${sizing.unit??"elem"}`:`Túl nagy: a b\
emeneti érték ${issue2.origin??"érték"} túl nagy: ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.
origin);return sizing?`Túl kicsi: a bemeneti érték ${issue2.origin} mérete túl kicsi ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Túl kicsi: a bemen\
eti érték ${issue2.origin} túl kicsi ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Érvény\
telen string: "${_issue.prefix}" értékkel kell kezdődnie`:_issue.format==="ends_with"?`Érvénytelen string: "${_issue.suffix}" értékkel kell végződnie`:
_issue.format==="includes"?`Érvénytelen string: "${_issue.includes}" értéket kell tartalmaznia`:_issue.format==="regex"?`Érvénytelen string: ${_issue.pattern}\
 mintának kell megfelelnie`:`Érvénytelen ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Érvénytelen szám: ${issue2.divisor}\
 többszörösének kell lennie`;case"unrecognized_keys":return`Ismeretlen kulcs${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_ke\
y":return`Érvénytelen kulcs ${issue2.origin}`;case"invalid_union":return"Érvénytelen bemenet";case"invalid_element":return`Érvénytelen érték: ${issue2.origin}`;default:
return"Érvénytelen bemenet"}}};function hu_default(){return{localeError:error23()}}function getArmenianPlural(count,one,many){return Math.abs(count)===1?one:many}function withDefiniteArticle(word){if(!word)return"";let vowels=["ա","ե","ը","\
ի","ո","ու","օ"],lastChar=word[word.length-1];return word+(vowels.includes(lastChar)?"ն":"ը")}var error24=()=>{let Sizable={string:{unit:{one:"նշան",
many:"նշաններ"},verb:"ունենալ"},file:{unit:{one:"բայթ",many:"բայթեր"},verb:"ունենալ"},array:{unit:{one:"տարր",many:"տարրեր"},
verb:"ունենալ"},set:{unit:{one:"տարր",many:"տարրեր"},verb:"ունենալ"},map:{unit:{one:"տարր",many:"տարրեր"},verb:"ունենալ"}};
function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"մուտք",email:"էլ. հասցե",url:"URL",emoji:"էմոջի",uuid:"UUI\
D",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO ամսաթիվ և ժամ",
date:"ISO ամսաթիվ",time:"ISO ժամ",duration:"ISO տևողություն",ipv4:"IPv4 հասցե",ipv6:"IPv6 հասցե",mac:"MAC հասցե",cidrv4:"IPv\
4 միջակայք",cidrv6:"IPv6 միջակայք",base64:"base64 ձևաչափով տող",base64url:"base64url ձևաչափով տող",json_string:"JSON տող",
e164:"E.164 համար",credit_card:"կրեդիտ քարտի համար",currency_code:"արժույթի կոդ",iban:"IBAN",jwt:"JWT",template_literal:"մուտք"},
TypeDictionary={nan:"NaN",number:"թիվ",array:"զանգված"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??
issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Սխալ մուտքագրում\
․ սպասվում էր instanceof ${issue2.expected}, ստացվել է ${received}`:`Սխալ մուտքագրում․ սպասվում էր ${expected}, ս\
տացվել է ${received}`}case"invalid_value":return issue2.values.length===1?`Սխալ մուտքագրում․ սպասվում էր ${stringifyPrimitive(
issue2.values[1])}`:`Սխալ տարբերակ․ սպասվում էր հետևյալներից մեկը՝ ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.
inclusive?"<=":"<",sizing=getSizing(issue2.origin);if(sizing){let maxValue=Number(issue2.maximum),unit=getArmenianPlural(maxValue,sizing.unit.one,sizing.unit.many);
return`Չափազանց մեծ արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin??"արժեք")} կունենա ${adj}${issue2.maximum.
toString()} ${unit}`}return`Չափազանց մեծ արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin??"արժեք")} լինի ${adj}${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);if(sizing){let minValue=Number(issue2.minimum),unit=getArmenianPlural(
minValue,sizing.unit.one,sizing.unit.many);return`Չափազանց փոքր արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin)} կունեն\
ա ${adj}${issue2.minimum.toString()} ${unit}`}return`Չափազանց փոքր արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin)} լի\
նի ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Սխալ տող․ պետք է սկսվի "${_issue.
prefix}"-ով`:_issue.format==="ends_with"?`Սխալ տող․ պետք է ավարտվի "${_issue.suffix}"-ով`:_issue.format==="includes"?`Սխալ տող․ պետք է \
պարունակի "${_issue.includes}"`:_issue.format==="regex"?`Սխալ տող․ պետք է համապատասխանի ${_issue.pattern} ձևաչափին`:
`Սխալ ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Սխալ թիվ․ պետք է բազմապատիկ լինի ${issue2.
divisor}-ի`;case"unrecognized_keys":return`Չճանաչված բանալի${issue2.keys.length>1?"ներ":""}. ${joinValues(issue2.keys,", ")}`;case"invalid_ke\
y":return`Սխալ բանալի ${withDefiniteArticle(issue2.origin)}-ում`;case"invalid_union":return"Սխալ մուտքագրում";case"invalid_element":
return`Սխալ արժեք ${withDefiniteArticle(issue2.origin)}-ում`;default:return"Սխալ մուտքագրում"}}};function hy_default(){return{localeError:error24()}}var error25=()=>{let Sizable={string:{unit:"karakter",verb:"memiliki"},file:{unit:"byte",verb:"memiliki"},array:{unit:"item",verb:"memiliki"},set:{unit:"item",verb:"\
memiliki"},map:{unit:"item",verb:"memiliki"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"alamat email",url:"\
URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
tanggal dan waktu format ISO",date:"tanggal format ISO",time:"jam format ISO",duration:"durasi format ISO",ipv4:"alamat IPv4",ipv6:"alamat IPv6",mac:"alamat MAC",
cidrv4:"rentang alamat IPv4",cidrv6:"rentang alamat IPv6",base64:"string dengan enkode base64",base64url:"string dengan enkode base64url",json_string:"string JS\
ON",e164:"angka E.164",credit_card:"nomor kartu kredit",currency_code:"kode mata uang",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN"};
return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Input tidak valid: diharapkan instanceof ${issue2.expected}, diterima ${received}`:`Input tidak valid: dihara\
pkan ${expected}, diterima ${received}`}case"invalid_value":return issue2.values.length===1?`Input tidak valid: diharapkan ${stringifyPrimitive(issue2.values[0])}`:
`Pilihan tidak valid: diharapkan salah satu dari ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);
return sizing?`Terlalu besar: diharapkan ${issue2.origin??"value"} memiliki ${adj}${issue2.maximum.toString()} ${sizing.unit??"elemen"}`:`Terlalu besar: diharap\
kan ${issue2.origin??"value"} menjadi ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`Terlalu kecil: diharapkan ${issue2.origin} memiliki ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Terlalu kecil: diharapkan ${issue2.origin} menjadi ${adj}${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`String tidak valid: harus dimulai dengan "${_issue.prefix}"`:
_issue.format==="ends_with"?`String tidak valid: harus berakhir dengan "${_issue.suffix}"`:_issue.format==="includes"?`String tidak valid: harus menyertakan "${_issue.
includes}"`:_issue.format==="regex"?`String tidak valid: harus sesuai pola ${_issue.pattern}`:`${FormatDictionary[_issue.format]??issue2.format} tidak valid`}case"\
not_multiple_of":return`Angka tidak valid: harus kelipatan dari ${issue2.divisor}`;case"unrecognized_keys":return`Kunci tidak dikenali ${issue2.keys.length>1?"s":
""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Kunci tidak valid di ${issue2.origin}`;case"invalid_union":return"Input tidak valid";case"invalid\
_element":return`Nilai tidak valid di ${issue2.origin}`;default:return"Input tidak valid"}}};function id_default(){return{localeError:error25()}}var error26=()=>{let Sizable={string:{unit:"stafi",verb:"að hafa"},file:{unit:"bæti",verb:"að hafa"},array:{unit:"hluti",verb:"að hafa"},set:{unit:"hluti",verb:"\
að hafa"},map:{unit:"hluti",verb:"að hafa"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"gildi",email:"netfang",url:"\
vefslóð",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
ISO dagsetning og tími",date:"ISO dagsetning",time:"ISO tími",duration:"ISO tímalengd",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4\
 range",cidrv6:"IPv6 range",base64:"base64-encoded strengur",base64url:"base64url-encoded strengur",json_string:"JSON strengur",e164:"E.164 tölugildi",credit_card:"\
kreditkortanúmer",currency_code:"gjaldmiðilskóði",iban:"IBAN",jwt:"JWT",template_literal:"gildi"},TypeDictionary={nan:"NaN",number:"númer",array:"fylki"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Rangt gildi: Þú slóst inn ${received} þar sem á að vera instanceof ${issue2.expected}`:`Rangt gildi: Þú\
 slóst inn ${received} þar sem á að vera ${expected}`}case"invalid_value":return issue2.values.length===1?`Rangt gildi: gert ráð fyrir ${stringifyPrimitive(
issue2.values[0])}`:`Ógilt val: má vera eitt af eftirfarandi ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(
issue2.origin);return sizing?`Of stórt: gert er ráð fyrir að ${issue2.origin??"gildi"} hafi ${adj}${issue2.maximum.toString()} ${sizing.unit??"hluti"}`:`Of \
stórt: gert er ráð fyrir að ${issue2.origin??"gildi"} sé ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(
issue2.origin);return sizing?`Of lítið: gert er ráð fyrir að ${issue2.origin} hafi ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Of lítið: gert er rá\
ð fyrir að ${issue2.origin} sé ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Ógildur stre\
ngur: verður að byrja á "${_issue.prefix}"`:_issue.format==="ends_with"?`Ógildur strengur: verður að enda á "${_issue.suffix}"`:_issue.format==="includes"?
`Ógildur strengur: verður að innihalda "${_issue.includes}"`:_issue.format==="regex"?`Ógildur strengur: verður að fylgja mynstri ${_issue.pattern}`:`Rangt\
 ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Röng tala: verður að vera margfeldi af ${issue2.divisor}`;case"unrecognized_\
keys":return`Óþekkt ${issue2.keys.length>1?"ir lyklar":"ur lykill"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Rangur lykill í ${issue2.origin}`;case"\
invalid_union":return"Rangt gildi";case"invalid_element":return`Rangt gildi í ${issue2.origin}`;default:return"Rangt gildi"}}};function is_default(){return{localeError:error26()}}var error27=()=>{let Sizable={string:{unit:"caratteri",verb:"avere"},file:{unit:"byte",verb:"avere"},array:{unit:"elementi",verb:"avere"},set:{unit:"elementi",verb:"\
avere"},map:{unit:"elementi",verb:"avere"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"indirizzo email",
url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
data e ora ISO",date:"data ISO",time:"ora ISO",duration:"durata ISO",ipv4:"indirizzo IPv4",ipv6:"indirizzo IPv6",mac:"indirizzo MAC",cidrv4:"intervallo IPv4",cidrv6:"\
intervallo IPv6",base64:"stringa codificata in base64",base64url:"URL codificata in base64",json_string:"stringa JSON",e164:"numero E.164",credit_card:"numero d\
i carta di credito",currency_code:"codice valuta",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN",number:"numero",array:"vettore"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Input non valido: atteso instanceof ${issue2.expected}, ricevuto ${received}`:`Input non valido: atteso ${expected}\
, ricevuto ${received}`}case"invalid_value":return issue2.values.length===1?`Input non valido: atteso ${stringifyPrimitive(issue2.values[0])}`:`Opzione non vali\
da: atteso uno tra ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Troppo gran\
de: ${issue2.origin??"valore"} deve avere ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementi"}`:`Troppo grande: ${issue2.origin??"valore"} deve essere ${adj}${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Troppo piccolo: ${issue2.origin} deve ave\
re ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Troppo piccolo: ${issue2.origin} deve essere ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`Stringa non valida: deve iniziare con "${_issue.prefix}"`:_issue.format==="ends_with"?`Stringa non valida: deve terminare \
con "${_issue.suffix}"`:_issue.format==="includes"?`Stringa non valida: deve includere "${_issue.includes}"`:_issue.format==="regex"?`Stringa non valida: deve c\
orrispondere al pattern ${_issue.pattern}`:`Input non valido: ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Numero non valido:\
 deve essere un multiplo di ${issue2.divisor}`;case"unrecognized_keys":return`Chiav${issue2.keys.length>1?"i":"e"} non riconosciut${issue2.keys.length>1?"e":"a"}\
: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Chiave non valida in ${issue2.origin}`;case"invalid_union":return"Input non valido";case"invalid_ele\
ment":return`Valore non valido in ${issue2.origin}`;default:return"Input non valido"}}};function it_default(){return{localeError:error27()}}var error28=()=>{let Sizable={string:{unit:"文字",verb:"である"},file:{unit:"バイト",verb:"である"},array:{unit:"要素",verb:"である"},set:{unit:"\
要素",verb:"である"},map:{unit:"要素",verb:"である"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"入力値",
email:"メールアドレス",url:"URL",emoji:"絵文字",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"\
ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO日時",date:"ISO日付",time:"ISO時刻",duration:"ISO期間",ipv4:"IPv4アドレス",ipv6:"IPv6アドレス",mac:"M\
ACアドレス",cidrv4:"IPv4範囲",cidrv6:"IPv6範囲",base64:"base64エンコード文字列",base64url:"base64urlエンコード文字列",json_string:"JSON文\
字列",e164:"E.164番号",credit_card:"クレジットカード番号",currency_code:"通貨コード",iban:"IBAN",jwt:"JWT",template_literal:"入力値"},TypeDictionary={
nan:"NaN",number:"数値",array:"配列"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,
receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`無効な入力: instanceof ${issue2.
expected}が期待されましたが、${received}が入力されました`:`無効な入力: ${expected}が期待されましたが、${received}が入力されました`}case"\
invalid_value":return issue2.values.length===1?`無効な入力: ${stringifyPrimitive(issue2.values[0])}が期待されました`:`無効な選択: ${joinValues(
issue2.values,"、")}のいずれかである必要があります`;case"too_big":{let adj=issue2.inclusive?"以下である":"より小さい",sizing=getSizing(
issue2.origin);return sizing?`大きすぎる値: ${issue2.origin??"値"}は${issue2.maximum.toString()}${sizing.unit??"要素"}${adj}必要があります`:`大き\
すぎる値: ${issue2.origin??"値"}は${issue2.maximum.toString()}${adj}必要があります`}case"too_small":{let adj=issue2.inclusive?"以上である":"より\
大きい",sizing=getSizing(issue2.origin);return sizing?`小さすぎる値: ${issue2.origin}は${issue2.minimum.toString()}${sizing.unit}${adj}必要があります`:
`小さすぎる値: ${issue2.origin}は${issue2.minimum.toString()}${adj}必要があります`}case"invalid_format":{let _issue=issue2;return _issue.format===
"starts_with"?`無効な文字列: "${_issue.prefix}"で始まる必要があります`:_issue.format==="ends_with"?`無効な文字列: "${_issue.suffix}"で終わる必\
要があります`:_issue.format==="includes"?`無効な文字列: "${_issue.includes}"を含む必要があります`:_issue.format==="regex"?`無効な文字列: パターン${_issue.
pattern}に一致する必要があります`:`無効な${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`無効な数値: ${issue2.
divisor}の倍数である必要があります`;case"unrecognized_keys":return`認識されていないキー${issue2.keys.length>1?"群":""}: ${joinValues(issue2.
keys,"、")}`;case"invalid_key":return`${issue2.origin}内の無効なキー`;case"invalid_union":return"無効な入力";case"invalid_element":return`${issue2.
origin}内の無効な値`;default:return"無効な入力"}}};function ja_default(){return{localeError:error28()}}var error29=()=>{let Sizable={string:{unit:"სიმბოლო",verb:"უნდა შეიცავდეს"},file:{unit:"ბაიტი",verb:"უნდა შეიც\
ავდეს"},array:{unit:"ელემენტი",verb:"უნდა შეიცავდეს"},set:{unit:"ელემენტი",verb:"უნდა შეიცავ\
დეს"},map:{unit:"ელემენტი",verb:"უნდა შეიცავდეს"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={
regex:"შეყვანა",email:"ელ-ფოსტის მისამართი",url:"URL",emoji:"ემოჯი",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"\
UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"თარიღი-დრო",date:"თარიღი",
time:"დრო",duration:"ხანგრძლივობა",ipv4:"IPv4 მისამართი",ipv6:"IPv6 მისამართი",mac:"MAC მისამა\
რთი",cidrv4:"IPv4 დიაპაზონი",cidrv6:"IPv6 დიაპაზონი",base64:"base64-კოდირებული ველი",base64url:"\
base64url-კოდირებული ველი",json_string:"JSON ველი",e164:"E.164 ნომერი",credit_card:"საკრედიტო ბარათის ნომერი",
currency_code:"ვალუტის კოდი",iban:"IBAN",jwt:"JWT",template_literal:"შეყვანა"},TypeDictionary={nan:"NaN",number:"რიცხვი",
string:"ველი",boolean:"ბულეანი",function:"ფუნქცია",array:"მასივი"};return issue2=>{switch(issue2.code){case"inva\
lid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;
return/^[A-Z]/.test(issue2.expected)?`არასწორი შეყვანა: მოსალოდნელი instanceof ${issue2.expected}, მიღებული ${received}`:
`არასწორი შეყვანა: მოსალოდნელი ${expected}, მიღებული ${received}`}case"invalid_value":return issue2.
values.length===1?`არასწორი შეყვანა: მოსალოდნელი ${stringifyPrimitive(issue2.values[0])}`:`არასწორი ვარიანტი\
: მოსალოდნელია ერთ-ერთი ${joinValues(issue2.values,"|")}-დან`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(
issue2.origin);return sizing?`ზედმეტად დიდი: მოსალოდნელი ${issue2.origin??"მნიშვნელობა"} ${sizing.
verb} ${adj}${issue2.maximum.toString()} ${sizing.unit}`:`ზედმეტად დიდი: მოსალოდნელი ${issue2.origin??"მნიშვნელობა"}\
 იყოს ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`ზედმეტად პატ\
არა: მოსალოდნელი ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`ზედმეტად პატარა: მოსალოდნელი ${issue2.
origin} იყოს ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`არასწორი ველი: უნდა იწყებ\
ოდეს "${_issue.prefix}"-ით`:_issue.format==="ends_with"?`არასწორი ველი: უნდა მთავრდებოდეს "${_issue.
suffix}"-ით`:_issue.format==="includes"?`არასწორი ველი: უნდა შეიცავდეს "${_issue.includes}"-ს`:_issue.format===
"regex"?`არასწორი ველი: უნდა შეესაბამებოდეს შაბლონს ${_issue.pattern}`:`არასწორი ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`არასწორი რიცხვი: უნდა იყოს ${issue2.divisor}-ის ჯერადი`;case"\
unrecognized_keys":return`უცნობი გასაღებ${issue2.keys.length>1?"ები":"ი"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":
return`არასწორი გასაღები ${issue2.origin}-ში`;case"invalid_union":return"არასწორი შეყვანა";case"\
invalid_element":return`არასწორი მნიშვნელობა ${issue2.origin}-ში`;default:return"არასწორი შეყვანა"}}};
function ka_default(){return{localeError:error29()}}var error30=()=>{let Sizable={string:{unit:"តួអក្សរ",verb:"គួរមាន"},file:{unit:"បៃ",verb:"គួរមាន"},array:{unit:"ធាតុ",
verb:"គួរមាន"},set:{unit:"ធាតុ",verb:"គួរមាន"},map:{unit:"ធាតុ",verb:"គួរមាន"}};function getSizing(origin){return Sizable[origin]??
null}let FormatDictionary={regex:"ទិន្នន័យបញ្ចូល",email:"អាសយដ្ឋានអ៊ីមែល",url:"URL",emoji:"សញ្ញាអារម្ម\
ណ៍",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"កាលបរិច្\
ឆេទ និងម៉ោង ISO",date:"កាលបរិច្ឆេទ ISO",time:"ម៉ោង ISO",duration:"រយៈពេល ISO",ipv4:"អាសយដ្ឋាន IPv4",
ipv6:"អាសយដ្ឋាន IPv6",mac:"អាសយដ្ឋាន MAC",cidrv4:"ដែនអាសយដ្ឋាន IPv4",cidrv6:"ដែនអាសយដ្ឋាន IPv6",
base64:"ខ្សែអក្សរអ៊ិកូដ base64",base64url:"ខ្សែអក្សរអ៊ិកូដ base64url",json_string:"ខ្សែអក្សរ JSON",
e164:"លេខ E.164",credit_card:"លេខប័ណ្ណឥណទាន",currency_code:"កូដរូបិយប័ណ្ណ",iban:"IBAN",jwt:"JWT",template_literal:"\
ទិន្នន័យបញ្ចូល"},TypeDictionary={nan:"NaN",number:"លេខ",array:"អារេ (Array)",null:"គ្មានតម្លៃ (null)"};
return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`ទិន្នន័យបញ្ចូលមិនត្រឹមត្រូវ៖ ត្រូវការ instanceof ${issue2.
expected} ប៉ុន្តែទទួលបាន ${received}`:`ទិន្នន័យបញ្ចូលមិនត្រឹមត្រូវ៖ ត្រូវការ ${expected}\
 ប៉ុន្តែទទួលបាន ${received}`}case"invalid_value":return issue2.values.length===1?`ទិន្នន័យបញ្ចូលមិនត្រឹមត្រូវ៖ ត្រូវការ ${stringifyPrimitive(
issue2.values[0])}`:`ជម្រើសមិនត្រឹមត្រូវ៖ ត្រូវជាមួយក្នុងចំណោម ${joinValues(issue2.
values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`ធំពេក៖ ត្រូវការ ${issue2.
origin??"តម្លៃ"} ${adj} ${issue2.maximum.toString()} ${sizing.unit??"ធាតុ"}`:`ធំពេក៖ ត្រូវការ ${issue2.origin??"តម\
្លៃ"} ${adj} ${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`តូចពេក៖ ត្រូវ\
ការ ${issue2.origin} ${adj} ${issue2.minimum.toString()} ${sizing.unit}`:`តូចពេក៖ ត្រូវការ ${issue2.origin} ${adj} ${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវចាប់ផ្តើមដោយ "${_issue.
prefix}"`:_issue.format==="ends_with"?`ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវបញ្ចប់ដោយ "${_issue.
suffix}"`:_issue.format==="includes"?`ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវមាន "${_issue.includes}"`:_issue.
format==="regex"?`ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវតែផ្គូផ្គងនឹងទម្រង់ដែលបានកំណត់ ${_issue.
pattern}`:`មិនត្រឹមត្រូវ៖ ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`លេខមិនត្រឹមត្រូវ៖ ត្រូវតែជ\
ាពហុគុណនៃ ${issue2.divisor}`;case"unrecognized_keys":return`រកឃើញសោមិនស្គាល់៖ ${joinValues(issue2.keys,", ")}`;case"\
invalid_key":return`សោមិនត្រឹមត្រូវនៅក្នុង ${issue2.origin}`;case"invalid_union":return"ទិន្នន័យមិនត្រឹមត្រូវ";case"\
invalid_element":return`ទិន្នន័យមិនត្រឹមត្រូវនៅក្នុង ${issue2.origin}`;default:return"ទិន្នន័យមិនត្រឹមត្\
រូវ"}}};function km_default(){return{localeError:error30()}}function kh_default(){return km_default()}var error31=()=>{let Sizable={string:{unit:"ಅಕ್ಷರಗಳು",verb:"ಹೊಂದಲು"},file:{unit:"ಬೈಟ್‌ಗಳು",verb:"ಹೊಂದಲು"},
array:{unit:"ವಸ್ತುಗಳು",verb:"ಹೊಂದಲು"},set:{unit:"ವಸ್ತುಗಳು",verb:"ಹೊಂದಲು"},map:{unit:"entries",verb:"ಹೊಂದ\
ಲು"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"ಇನ್ಪುಟ್",email:"email ವಿಳಾಸ",url:"URL",emoji:"\
emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO ದಿನಾಂ\
ಕದ ಸಮಯ",date:"ISO ದಿನಾಂಕ",time:"ISO ಸಮಯ",duration:"ISO ಅವಧಿ",ipv4:"IPv4 ವಿಳಾಸ",ipv6:"IPv6 ವಿಳಾಸ",mac:"MA\
C ವಿಳಾಸ",cidrv4:"IPv4 ವ್ಯಾಪ್ತಿಯ",cidrv6:"IPv6 ವ್ಯಾಪ್ತಿಯ",base64:"base64-encodedಸ್ಟ್ರಿಂಗ್",base64url:"\
base64url-encodedಸ್ಟ್ರಿಂಗ್",json_string:"JSONಸ್ಟ್ರಿಂಗ್",e164:"E.164 ಸಂಖ್ಯೆ",credit_card:"ಕ್ರೆಡಿಟ್ ಕಾರ್ಡ್ ಸಂಖ್ಯೆ",
currency_code:"ಕರೆನ್ಸಿ ಕೋಡ್",iban:"IBAN",jwt:"JWT",template_literal:"ಇನ್ಪುಟ್"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return`ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${expected}, ಸ್ವೀಕರಿಸಿದನು ${received}`}case"\
invalid_value":return issue2.values.length===1?`ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${stringifyPrimitive(
issue2.values[0])}`:`ಅಮಾನ್ಯ ಆಯ್ಕೆ: ಇವುಗಳಲ್ಲಿ ಒಂದನ್ನು ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`ತುಂಬಾ ದೊಡ್ಡದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.
origin??"value"} ಹೊಂದಲು ${adj}${issue2.maximum.toString()} ${sizing.unit??"ಅಂಶಗಳು"}`:`ತುಂಬಾ ದೊಡ್ಡದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.
origin??"value"} ಎಂದು ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`ತುಂಬಾ ಚಿಕ್ಕದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.origin} ಹೊಂದಲು ${adj}${issue2.minimum.toString()} ${sizing.
unit}`:`ತುಂಬಾ ಚಿಕ್ಕದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.origin} ಎಂದು ${adj}${issue2.minimum.toString()}`}case"\
invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`ಅಮಾನ್ಯವಾದ ಸ್ಟ್ರಿಂಗ್: ಇದರೊಂದಿಗೆ ಪ್ರಾರಂಭಿಸಬೇಕು "${_issue.
prefix}"`:_issue.format==="ends_with"?`ಅಮಾನ್ಯವಾದ ಸ್ಟ್ರಿಂಗ್: ಇದರೊಂದಿಗೆ ಕೊನೆಗೊಳ್ಳಬೇಕು "${_issue.
suffix}"`:_issue.format==="includes"?`ಅಮಾನ್ಯ ಸ್ಟ್ರಿಂಗ್: ಒಳಗೊಂಡಿರಬೇಕು "${_issue.includes}"`:_issue.format===
"regex"?`ಅಮಾನ್ಯವಾದ ಸ್ಟ್ರಿಂಗ್: ಮಾದರಿಗೆ ಹೊಂದಿಕೆಯಾಗಬೇಕು ${_issue.pattern}`:`ಅಮಾನ್ಯ ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`ಅಮಾನ್ಯ ಸಂಖ್ಯೆ: ಬಹುಸಂಖ್ಯೆಯಾಗಿರಬೇಕು ${issue2.divisor}`;case"\
unrecognized_keys":return`ಗುರುತಿಸಲಾಗದ ಕೀ ${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`ಅಮಾ\
ನ್ಯವಾದ ಕೀ ಇನ್ ${issue2.origin}`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`ಅಮಾನ್ಯ \
ತಾರತಮ್ಯ ಮೌಲ್ಯ. ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.options.map(o=>`'${o}'`).join(" | ")}`:"ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್";case"\
invalid_element":return`ರಲ್ಲಿ ಅಮಾನ್ಯ ಮೌಲ್ಯ ${issue2.origin}`;default:return"ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್"}}};function kn_default(){
return{localeError:error31()}}var error32=()=>{let Sizable={string:{unit:"문자",verb:"to have"},file:{unit:"바이트",verb:"to have"},array:{unit:"개",verb:"to have"},set:{unit:"개",verb:"\
to have"},map:{unit:"개",verb:"to have"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"입력",email:"이메일 주소",
url:"URL",emoji:"이모지",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",
datetime:"ISO 날짜시간",date:"ISO 날짜",time:"ISO 시간",duration:"ISO 기간",ipv4:"IPv4 주소",ipv6:"IPv6 주소",mac:"MAC 주소",cidrv4:"IPv4 범위",
cidrv6:"IPv6 범위",base64:"base64 인코딩 문자열",base64url:"base64url 인코딩 문자열",json_string:"JSON 문자열",e164:"E.164 번호",credit_card:"\
신용카드 번호",currency_code:"통화 코드",iban:"IBAN",jwt:"JWT",template_literal:"입력"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"\
invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;
return/^[A-Z]/.test(issue2.expected)?`잘못된 입력: 예상 타입은 instanceof ${issue2.expected}, 받은 타입은 ${received}입니다`:`잘못된 입력: 예상 타입은 ${expected}\
, 받은 타입은 ${received}입니다`}case"invalid_value":return issue2.values.length===1?`잘못된 입력: 값은 ${stringifyPrimitive(issue2.values[0])} 이\
어야 합니다`:`잘못된 옵션: ${joinValues(issue2.values,"또는 ")} 중 하나여야 합니다`;case"too_big":{let adj=issue2.inclusive?"이하":"미만",
suffix=adj==="미만"?"이어야 합니다":"여야 합니다",sizing=getSizing(issue2.origin),unit=sizing?.unit??"요소";return sizing?`${issue2.origin??"값"}\
이 너무 큽니다: ${issue2.maximum.toString()}${unit} ${adj}${suffix}`:`${issue2.origin??"값"}이 너무 큽니다: ${issue2.maximum.toString()} ${adj}${suffix}`}case"\
too_small":{let adj=issue2.inclusive?"이상":"초과",suffix=adj==="이상"?"이어야 합니다":"여야 합니다",sizing=getSizing(issue2.origin),unit=sizing?.
unit??"요소";return sizing?`${issue2.origin??"값"}이 너무 작습니다: ${issue2.minimum.toString()}${unit} ${adj}${suffix}`:`${issue2.origin??"값"}이 너무 \
작습니다: ${issue2.minimum.toString()} ${adj}${suffix}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`잘못된 문자열: "${_issue.
prefix}"(으)로 시작해야 합니다`:_issue.format==="ends_with"?`잘못된 문자열: "${_issue.suffix}"(으)로 끝나야 합니다`:_issue.format==="incl\
udes"?`잘못된 문자열: "${_issue.includes}"을(를) 포함해야 합니다`:_issue.format==="regex"?`잘못된 문자열: 정규식 ${_issue.pattern} 패턴과 일\
치해야 합니다`:`잘못된 ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`잘못된 숫자: ${issue2.divisor}의 배수여야 합니다`;case"\
unrecognized_keys":return`인식할 수 없는 키: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`잘못된 키: ${issue2.origin}`;case"invalid_unio\
n":return"잘못된 입력";case"invalid_element":return`잘못된 값: ${issue2.origin}`;default:return"잘못된 입력"}}};function ko_default(){return{localeError:error32()}}var capitalizeFirstCharacter=text3=>text3.charAt(0).toUpperCase()+text3.slice(1);function getUnitTypeFromNumber(number4){let abs=Math.abs(number4),last=abs%10,last2=abs%
100;return last2>=11&&last2<=19||last===0?"many":last===1?"one":"few"}var error33=()=>{let Sizable={string:{unit:{one:"simbolis",few:"simboliai",many:"simbolių"},
verb:{smaller:{inclusive:"turi būti ne ilgesnė kaip",notInclusive:"turi būti trumpesnė kaip"},bigger:{inclusive:"turi būti ne trumpesnė kaip",notInclusive:"\
turi būti ilgesnė kaip"}}},file:{unit:{one:"baitas",few:"baitai",many:"baitų"},verb:{smaller:{inclusive:"turi būti ne didesnis kaip",notInclusive:"turi būti\
 mažesnis kaip"},bigger:{inclusive:"turi būti ne mažesnis kaip",notInclusive:"turi būti didesnis kaip"}}},array:{unit:{one:"elementą",few:"elementus",many:"\
elementų"},verb:{smaller:{inclusive:"turi turėti ne daugiau kaip",notInclusive:"turi turėti mažiau kaip"},bigger:{inclusive:"turi turėti ne mažiau kaip",notInclusive:"\
turi turėti daugiau kaip"}}},set:{unit:{one:"elementą",few:"elementus",many:"elementų"},verb:{smaller:{inclusive:"turi turėti ne daugiau kaip",notInclusive:"\
turi turėti mažiau kaip"},bigger:{inclusive:"turi turėti ne mažiau kaip",notInclusive:"turi turėti daugiau kaip"}}}};function getSizing(origin,unitType,inclusive,targetShouldBe){
let result=Sizable[origin]??null;return result===null?result:{unit:result.unit[unitType],verb:result.verb[targetShouldBe][inclusive?"inclusive":"notInclusive"]}}
let FormatDictionary={regex:"įvestis",email:"el. pašto adresas",url:"URL",emoji:"jaustukas",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"\
GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO data ir laikas",date:"ISO data",time:"ISO laikas",duration:"ISO trukmė",ipv4:"\
IPv4 adresas",ipv6:"IPv6 adresas",mac:"MAC adresas",cidrv4:"IPv4 tinklo prefiksas (CIDR)",cidrv6:"IPv6 tinklo prefiksas (CIDR)",base64:"base64 užkoduota eilutė",
base64url:"base64url užkoduota eilutė",json_string:"JSON eilutė",e164:"E.164 numeris",credit_card:"kredito kortelės numeris",currency_code:"valiutos kodas",
iban:"IBAN",jwt:"JWT",template_literal:"įvestis"},TypeDictionary={nan:"NaN",number:"skaičius",bigint:"sveikasis skaičius",string:"eilutė",boolean:"loginė re\
ikšmė",undefined:"neapibrėžta reikšmė",function:"funkcija",symbol:"simbolis",array:"masyvas",object:"objektas",null:"nulinė reikšmė"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Gautas tipas ${received}, o tikėtasi - instanceof ${issue2.expected}`:`Gautas tipas ${received}, o tikėtasi \
- ${expected}`}case"invalid_value":return issue2.values.length===1?`Privalo būti ${stringifyPrimitive(issue2.values[0])}`:`Privalo būti vienas iš ${joinValues(
issue2.values,"|")} pasirinkimų`;case"too_big":{let origin=TypeDictionary[issue2.origin]??issue2.origin,sizing=getSizing(issue2.origin,getUnitTypeFromNumber(Number(
issue2.maximum)),issue2.inclusive??!1,"smaller");if(sizing?.verb)return`${capitalizeFirstCharacter(origin??issue2.origin??"reikšmė")} ${sizing.verb} ${issue2.
maximum.toString()} ${sizing.unit??"elementų"}`;let adj=issue2.inclusive?"ne didesnis kaip":"mažesnis kaip";return`${capitalizeFirstCharacter(origin??issue2.origin??
"reikšmė")} turi būti ${adj} ${issue2.maximum.toString()} ${sizing?.unit}`}case"too_small":{let origin=TypeDictionary[issue2.origin]??issue2.origin,sizing=getSizing(
issue2.origin,getUnitTypeFromNumber(Number(issue2.minimum)),issue2.inclusive??!1,"bigger");if(sizing?.verb)return`${capitalizeFirstCharacter(origin??issue2.origin??
"reikšmė")} ${sizing.verb} ${issue2.minimum.toString()} ${sizing.unit??"elementų"}`;let adj=issue2.inclusive?"ne mažesnis kaip":"didesnis kaip";return`${capitalizeFirstCharacter(
origin??issue2.origin??"reikšmė")} turi būti ${adj} ${issue2.minimum.toString()} ${sizing?.unit}`}case"invalid_format":{let _issue=issue2;return _issue.format===
"starts_with"?`Eilutė privalo prasidėti "${_issue.prefix}"`:_issue.format==="ends_with"?`Eilutė privalo pasibaigti "${_issue.suffix}"`:_issue.format==="inclu\
des"?`Eilutė privalo įtraukti "${_issue.includes}"`:_issue.format==="regex"?`Eilutė privalo atitikti ${_issue.pattern}`:`Neteisingas ${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`Skaičius privalo būti ${issue2.divisor} kartotinis.`;case"unrecognized_keys":return`Neatpažint${issue2.
keys.length>1?"i":"as"} rakt${issue2.keys.length>1?"ai":"as"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return"Rastas klaidingas raktas";case"invalid_\
union":return"Klaidinga įvestis";case"invalid_element":{let origin=TypeDictionary[issue2.origin]??issue2.origin;return`${capitalizeFirstCharacter(origin??issue2.
origin??"reikšmė")} turi klaidingą įvestį`}default:return"Klaidinga įvestis"}}};function lt_default(){return{localeError:error33()}}var error34=()=>{let Sizable={string:{unit:"знаци",verb:"да имаат"},file:{unit:"бајти",verb:"да имаат"},array:{unit:"ставки",verb:"\
да имаат"},set:{unit:"ставки",verb:"да имаат"},map:{unit:"ставки",verb:"да имаат"}};function getSizing(origin){return Sizable[origin]??
null}let FormatDictionary={regex:"внес",email:"адреса на е-пошта",url:"URL",emoji:"емоџи",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"\
nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO датум и време",date:"ISO датум",time:"ISO време",
duration:"ISO времетраење",ipv4:"IPv4 адреса",ipv6:"IPv6 адреса",mac:"MAC адреса",cidrv4:"IPv4 опсег",cidrv6:"IPv6 опсег",
base64:"base64-енкодирана низа",base64url:"base64url-енкодирана низа",json_string:"JSON низа",e164:"E.164 број",credit_card:"\
број на кредитна картичка",currency_code:"код на валута",iban:"IBAN",jwt:"JWT",template_literal:"внес"},TypeDictionary={nan:"\
NaN",number:"број",array:"низа"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Грешен внес: се очекува instanceof ${issue2.
expected}, примено ${received}`:`Грешен внес: се очекува ${expected}, примено ${received}`}case"invalid_value":return issue2.values.
length===1?`Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`:`Грешана опција: се очекува една ${joinValues(issue2.values,
"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Премногу голем: се очекува ${issue2.
origin??"вредноста"} да има ${adj}${issue2.maximum.toString()} ${sizing.unit??"елементи"}`:`Премногу голем: се очекува ${issue2.
origin??"вредноста"} да биде ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);
return sizing?`Премногу мал: се очекува ${issue2.origin} да има ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Премногу мал: се оч\
екува ${issue2.origin} да биде ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Нева\
жечка низа: мора да започнува со "${_issue.prefix}"`:_issue.format==="ends_with"?`Неважечка низа: мора да завршува со "${_issue.
suffix}"`:_issue.format==="includes"?`Неважечка низа: мора да вклучува "${_issue.includes}"`:_issue.format==="regex"?`Неважечка низа:\
 мора да одгоара на патернот ${_issue.pattern}`:`Invalid ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`\
Грешен број: мора да биде делив со ${issue2.divisor}`;case"unrecognized_keys":return`${issue2.keys.length>1?"Непрепознаени клучеви":
"Непрепознаен клуч"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Грешен клуч во ${issue2.origin}`;case"invalid_union":
return"Грешен внес";case"invalid_element":return`Грешна вредност во ${issue2.origin}`;default:return"Грешен внес"}}};function mk_default(){
return{localeError:error34()}}var error35=()=>{let Sizable={string:{unit:"aksara",verb:"mempunyai"},file:{unit:"bait",verb:"mempunyai"},array:{unit:"elemen",verb:"mempunyai"},set:{unit:"elem\
en",verb:"mempunyai"},map:{unit:"elemen",verb:"mempunyai"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"a\
lamat e-mel",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"tarikh masa ISO",date:"tarikh ISO",time:"masa ISO",duration:"tempoh ISO",ipv4:"alamat IPv4",ipv6:"alamat IPv6",mac:"alamat MAC",cidrv4:"julat I\
Pv4",cidrv6:"julat IPv6",base64:"string dikodkan base64",base64url:"string dikodkan base64url",json_string:"string JSON",e164:"nombor E.164",credit_card:"nombor\
 kad kredit",currency_code:"kod mata wang",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN",number:"nombor"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Input tidak sah: dijangka instanceof ${issue2.expected}, diterima ${received}`:`Input tidak sah: dijangka ${expected}\
, diterima ${received}`}case"invalid_value":return issue2.values.length===1?`Input tidak sah: dijangka ${stringifyPrimitive(issue2.values[0])}`:`Pilihan tidak s\
ah: dijangka salah satu daripada ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?
`Terlalu besar: dijangka ${issue2.origin??"nilai"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit??"elemen"}`:`Terlalu besar: dijangka ${issue2.
origin??"nilai"} adalah ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Te\
rlalu kecil: dijangka ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Terlalu kecil: dijangka ${issue2.origin} adalah ${adj}${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`String tidak sah: mesti bermula dengan "${_issue.prefix}"`:_issue.
format==="ends_with"?`String tidak sah: mesti berakhir dengan "${_issue.suffix}"`:_issue.format==="includes"?`String tidak sah: mesti mengandungi "${_issue.includes}\
"`:_issue.format==="regex"?`String tidak sah: mesti sepadan dengan corak ${_issue.pattern}`:`${FormatDictionary[_issue.format]??issue2.format} tidak sah`}case"n\
ot_multiple_of":return`Nombor tidak sah: perlu gandaan ${issue2.divisor}`;case"unrecognized_keys":return`Kunci tidak dikenali: ${joinValues(issue2.keys,", ")}`;case"\
invalid_key":return`Kunci tidak sah dalam ${issue2.origin}`;case"invalid_union":return"Input tidak sah";case"invalid_element":return`Nilai tidak sah dalam ${issue2.
origin}`;default:return"Input tidak sah"}}};function ms_default(){return{localeError:error35()}}var error36=()=>{let Sizable={string:{unit:"अक्षर",verb:"हुनुपर्छ"},file:{unit:"बाइट",verb:"हुनुपर्छ"},array:{
unit:"तत्व",verb:"हुनुपर्छ"},set:{unit:"तत्व",verb:"हुनुपर्छ"},map:{unit:"प्रविष्टि",verb:"हुन\
ुपर्छ"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"इनपुट",email:"इमेल ठेगाना",
url:"URL",emoji:"इमोजी",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO मिति र समय",date:"ISO मिति",time:"ISO समय",duration:"ISO अवधि",ipv4:"IPv4 ठेगाना",ipv6:"I\
Pv6 ठेगाना",mac:"MAC ठेगाना",cidrv4:"IPv4 दायरा",cidrv6:"IPv6 दायरा",base64:"base64-इन्कोड गरिएको स्ट्रिङ",
base64url:"base64url-इन्कोड गरिएको स्ट्रिङ",json_string:"JSON स्ट्रिङ",e164:"E.164 नम्बर",credit_card:"\
क्रेडिट कार्ड नम्बर",currency_code:"मुद्रा कोड",iban:"IBAN",jwt:"JWT",template_literal:"इनपुट"},TypeDictionary={
nan:"NaN"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.
input),received=TypeDictionary[receivedType]??receivedType;return`अमान्य इनपुट: अपेक्षित ${expected}, प्राप्त ${received}`}case"\
invalid_value":return issue2.values.length===1?`अमान्य इनपुट: अपेक्षित ${stringifyPrimitive(issue2.values[0])}`:`अमान्य वि\
कल्प: अपेक्षित मानहरू मध्ये एक ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":
"<",sizing=getSizing(issue2.origin);return sizing?`धेरै ठूलो: ${issue2.origin??"मान"} मा ${adj}${issue2.maximum.toString()} ${sizing.unit}\
 ${sizing.verb}`:`धेरै ठूलो: ${issue2.origin??"मान"} ${adj}${issue2.maximum.toString()} हुनुपर्छ`}case"too_small":{let adj=issue2.
inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`धेरै सानो: ${issue2.origin} मा ${adj}${issue2.minimum.toString()} ${sizing.
unit} ${sizing.verb}`:`धेरै सानो: ${issue2.origin} ${adj}${issue2.minimum.toString()} हुनुपर्छ`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`अमान्य स्ट्रिङ: "${_issue.prefix}" बाट सुरु हुनुपर्छ`:_issue.format===
"ends_with"?`अमान्य स्ट्रिङ: "${_issue.suffix}" मा समाप्त हुनुपर्छ`:_issue.format==="includes"?`अमान्य\
 स्ट्रिङ: "${_issue.includes}" समावेश हुनुपर्छ`:_issue.format==="regex"?`अमान्य स्ट्रिङ: ढाँचा ${_issue.
pattern} सँग मेल खानुपर्छ`:`अमान्य ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`अमान्\
य संख्या: ${issue2.divisor} को गुणज हुनुपर्छ`;case"unrecognized_keys":return`अपरिचित कुञ्जी${issue2.
keys.length>1?"हरू":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`अमान्य कुञ्जी: ${issue2.origin} मा`;case"in\
valid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`अमान्य डिस्क्रिमिनेटर मान: अपेक्षित ${issue2.
options.map(o=>`'${o}'`).join(" | ")}`:"अमान्य इनपुट";case"invalid_element":return`अमान्य मान: ${issue2.origin} मा`;default:
return"अमान्य इनपुट"}}};function ne_default(){return{localeError:error36()}}var error37=()=>{let Sizable={string:{unit:"tekens",verb:"heeft"},file:{unit:"bytes",verb:"heeft"},array:{unit:"elementen",verb:"heeft"},set:{unit:"elementen",verb:"\
heeft"},map:{unit:"elementen",verb:"heeft"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"invoer",email:"emailadres",url:"\
URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
ISO datum en tijd",date:"ISO datum",time:"ISO tijd",duration:"ISO duur",ipv4:"IPv4-adres",ipv6:"IPv6-adres",mac:"MAC-adres",cidrv4:"IPv4-bereik",cidrv6:"IPv6-be\
reik",base64:"base64-gecodeerde tekst",base64url:"base64 URL-gecodeerde tekst",json_string:"JSON string",e164:"E.164-nummer",credit_card:"creditcardnummer",currency_code:"\
valutacode",iban:"IBAN",jwt:"JWT",template_literal:"invoer"},TypeDictionary={nan:"NaN",number:"getal"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Ongel\
dige invoer: verwacht instanceof ${issue2.expected}, ontving ${received}`:`Ongeldige invoer: verwacht ${expected}, ontving ${received}`}case"invalid_value":return issue2.
values.length===1?`Ongeldige invoer: verwacht ${stringifyPrimitive(issue2.values[0])}`:`Ongeldige optie: verwacht één van ${joinValues(issue2.values,"|")}`;case"\
too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin),longName=issue2.origin==="date"?"laat":issue2.origin==="string"?"lang":"groot";return sizing?
`Te ${longName}: verwacht dat ${issue2.origin??"waarde"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementen"} ${sizing.verb}`:`Te ${longName}: verwach\
t dat ${issue2.origin??"waarde"} ${adj}${issue2.maximum.toString()} is`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin),shortName=issue2.
origin==="date"?"vroeg":issue2.origin==="string"?"kort":"klein";return sizing?`Te ${shortName}: verwacht dat ${issue2.origin} ${adj}${issue2.minimum.toString()}\
 ${sizing.unit} ${sizing.verb}`:`Te ${shortName}: verwacht dat ${issue2.origin} ${adj}${issue2.minimum.toString()} is`}case"invalid_format":{let _issue=issue2;return _issue.
format==="starts_with"?`Ongeldige tekst: moet met "${_issue.prefix}" beginnen`:_issue.format==="ends_with"?`Ongeldige tekst: moet op "${_issue.suffix}" eindigen`:
_issue.format==="includes"?`Ongeldige tekst: moet "${_issue.includes}" bevatten`:_issue.format==="regex"?`Ongeldige tekst: moet overeenkomen met patroon ${_issue.
pattern}`:`Ongeldig: ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Ongeldig getal: moet een veelvoud van ${issue2.divisor} zij\
n`;case"unrecognized_keys":return`Onbekende key${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Ongeldige key in ${issue2.
origin}`;case"invalid_union":return"Ongeldige invoer";case"invalid_element":return`Ongeldige waarde in ${issue2.origin}`;default:return"Ongeldige invoer"}}};function nl_default(){
return{localeError:error37()}}var error38=()=>{let Sizable={string:{unit:"teikn",verb:"å ha"},file:{unit:"bytes",verb:"å ha"},array:{unit:"element",verb:"å innehalde"},set:{unit:"element",
verb:"å innehalde"},map:{unit:"element",verb:"å innehalde"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",email:"\
e-postadresse",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO dato- og klokkeslett",date:"ISO-dato",time:"ISO-klokkeslett",duration:"ISO-varigheit",ipv4:"IPv4-adresse",ipv6:"IPv6-adresse",mac:"MAC-adre\
sse",cidrv4:"IPv4-spekter",cidrv6:"IPv6-spekter",base64:"base64-enkoda streng",base64url:"base64url-enkoda streng",json_string:"JSON-streng",e164:"E.164-nummer",
credit_card:"kredittkortnummer",currency_code:"valutakode",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN",number:"tal",array:"liste"};
return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Ugyldig input: forventa instanceof ${issue2.expected}, fekk ${received}`:`Ugyldig input: forventa ${expected}\
, fekk ${received}`}case"invalid_value":return issue2.values.length===1?`Ugyldig verdi: forventa ${stringifyPrimitive(issue2.values[0])}`:`Ugyldig val: forventa\
 eitt av ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`For stor(t): forventa\
 ${issue2.origin??"value"} til å ha ${adj}${issue2.maximum.toString()} ${sizing.unit??"element"}`:`For stor(t): forventa ${issue2.origin??"value"} til å ha ${adj}${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`For lite(n): forventa ${issue2.origin} ti\
l å ha ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`For lite(n): forventa ${issue2.origin} til å ha ${adj}${issue2.minimum.toString()}`}case"invalid_fo\
rmat":{let _issue=issue2;return _issue.format==="starts_with"?`Ugyldig streng: må starte med "${_issue.prefix}"`:_issue.format==="ends_with"?`Ugyldig streng: m\
å slutte med "${_issue.suffix}"`:_issue.format==="includes"?`Ugyldig streng: må innehalde "${_issue.includes}"`:_issue.format==="regex"?`Ugyldig streng: må ma\
tche mønsteret ${_issue.pattern}`:`Ugyldig ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Ugyldig tal: må vere eit multiplum a\
v ${issue2.divisor}`;case"unrecognized_keys":return`${issue2.keys.length>1?"Ukjende nøklar":"Ukjend nøkkel"}: ${joinValues(issue2.keys,", ")}`;case"invalid_ke\
y":return`Ugyldig nøkkel i ${issue2.origin}`;case"invalid_union":return"Ugyldig input";case"invalid_element":return`Ugyldig verdi i ${issue2.origin}`;default:return"\
Ugyldig input"}}};function nn_default(){return{localeError:error38()}}var error39=()=>{let Sizable={string:{unit:"tegn",verb:"å ha"},file:{unit:"bytes",verb:"å ha"},array:{unit:"elementer",verb:"å inneholde"},set:{unit:"element\
er",verb:"å inneholde"},map:{unit:"elementer",verb:"å inneholde"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"input",
email:"e-postadresse",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"\
XID",ksuid:"KSUID",datetime:"ISO dato- og klokkeslett",date:"ISO-dato",time:"ISO-klokkeslett",duration:"ISO-varighet",ipv4:"IPv4-adresse",ipv6:"IPv6-adresse",mac:"\
MAC-adresse",cidrv4:"IPv4-spekter",cidrv6:"IPv6-spekter",base64:"base64-enkodet streng",base64url:"base64url-enkodet streng",json_string:"JSON-streng",e164:"E.1\
64-nummer",credit_card:"kredittkortnummer",currency_code:"valutakode",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN",number:"tall",array:"\
liste"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),
received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Ugyldig input: forventet instanceof ${issue2.expected}, fikk ${received}`:
`Ugyldig input: forventet ${expected}, fikk ${received}`}case"invalid_value":return issue2.values.length===1?`Ugyldig verdi: forventet ${stringifyPrimitive(issue2.
values[0])}`:`Ugyldig valg: forventet en av ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?
`For stor(t): forventet ${issue2.origin??"value"} til å ha ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementer"}`:`For stor(t): forventet ${issue2.origin??
"value"} til å ha ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`For lit\
e(n): forventet ${issue2.origin} til å ha ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`For lite(n): forventet ${issue2.origin} til å ha ${adj}${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Ugyldig streng: må starte med "${_issue.prefix}"`:_issue.format===
"ends_with"?`Ugyldig streng: må ende med "${_issue.suffix}"`:_issue.format==="includes"?`Ugyldig streng: må inneholde "${_issue.includes}"`:_issue.format==="r\
egex"?`Ugyldig streng: må matche mønsteret ${_issue.pattern}`:`Ugyldig ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Ugyldig\
 tall: må være et multiplum av ${issue2.divisor}`;case"unrecognized_keys":return`${issue2.keys.length>1?"Ukjente nøkler":"Ukjent nøkkel"}: ${joinValues(issue2.
keys,", ")}`;case"invalid_key":return`Ugyldig nøkkel i ${issue2.origin}`;case"invalid_union":return"Ugyldig input";case"invalid_element":return`Ugyldig verdi i\
 ${issue2.origin}`;default:return"Ugyldig input"}}};function no_default(){return{localeError:error39()}}var error40=()=>{let Sizable={string:{unit:"harf",verb:"olmalıdır"},file:{unit:"bayt",verb:"olmalıdır"},array:{unit:"unsur",verb:"olmalıdır"},set:{unit:"u\
nsur",verb:"olmalıdır"},map:{unit:"unsur",verb:"olmalıdır"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"giren",email:"\
epostagâh",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO hengâmı",date:"ISO tarihi",time:"ISO zamanı",duration:"ISO müddeti",ipv4:"IPv4 nişânı",ipv6:"IPv6 nişânı",mac:"MAC nişânı",cidrv4:"\
IPv4 menzili",cidrv6:"IPv6 menzili",base64:"base64-şifreli metin",base64url:"base64url-şifreli metin",json_string:"JSON metin",e164:"E.164 sayısı",credit_card:"\
i'tibâr kartı numarası",currency_code:"para birimi kodu",iban:"IBAN",jwt:"JWT",template_literal:"giren"},TypeDictionary={nan:"NaN",number:"numara",array:"saf",
null:"gayb"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.
input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Fâsit giren: umulan instanceof ${issue2.expected}, alınan ${received}`:
`Fâsit giren: umulan ${expected}, alınan ${received}`}case"invalid_value":return issue2.values.length===1?`Fâsit giren: umulan ${stringifyPrimitive(issue2.values[0])}`:
`Fâsit tercih: mûteberler ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Fa\
zla büyük: ${issue2.origin??"value"}, ${adj}${issue2.maximum.toString()} ${sizing.unit??"elements"} sahip olmalıydı.`:`Fazla büyük: ${issue2.origin??"valu\
e"}, ${adj}${issue2.maximum.toString()} olmalıydı.`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Fazla kü\
çük: ${issue2.origin}, ${adj}${issue2.minimum.toString()} ${sizing.unit} sahip olmalıydı.`:`Fazla küçük: ${issue2.origin}, ${adj}${issue2.minimum.toString()}\
 olmalıydı.`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Fâsit metin: "${_issue.prefix}" ile başlamalı.`:_issue.format===
"ends_with"?`Fâsit metin: "${_issue.suffix}" ile bitmeli.`:_issue.format==="includes"?`Fâsit metin: "${_issue.includes}" ihtivâ etmeli.`:_issue.format==="reg\
ex"?`Fâsit metin: ${_issue.pattern} nakşına uymalı.`:`Fâsit ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Fâsit sayı: ${issue2.
divisor} katı olmalıydı.`;case"unrecognized_keys":return`Tanınmayan anahtar ${issue2.keys.length>1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_ke\
y":return`${issue2.origin} için tanınmayan anahtar var.`;case"invalid_union":return"Giren tanınamadı.";case"invalid_element":return`${issue2.origin} için ta\
nınmayan kıymet var.`;default:return"Kıymet tanınamadı."}}};function ota_default(){return{localeError:error40()}}var error41=()=>{let Sizable={string:{unit:"توکي",verb:"ولري"},file:{unit:"بایټس",verb:"ولري"},array:{unit:"توکي",verb:"ولري"},set:{unit:"\
توکي",verb:"ولري"},map:{unit:"توکي",verb:"ولري"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"ورودي",
email:"بریښنالیک",url:"یو آر ال",emoji:"ایموجي",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"\
cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"نیټه او وخت",date:"نېټه",time:"وخت",duration:"موده",ipv4:"د IPv4 پته",ipv6:"د IPv6 \
پته",mac:"د MAC پته",cidrv4:"د IPv4 ساحه",cidrv6:"د IPv6 ساحه",base64:"base64-encoded متن",base64url:"base64url-encoded متن",json_string:"\
JSON متن",e164:"د E.164 شمېره",credit_card:"د کریډیټ کارت شمیره",currency_code:"د اسعارو کوډ",iban:"IBAN",jwt:"JWT",template_literal:"\
ورودي"},TypeDictionary={nan:"NaN",number:"عدد",array:"ارې"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`ناسم \
ورودي: باید instanceof ${issue2.expected} وای, مګر ${received} ترلاسه شو`:`ناسم ورودي: باید ${expected} وای, مګر ${received}\
 ترلاسه شو`}case"invalid_value":return issue2.values.length===1?`ناسم ورودي: باید ${stringifyPrimitive(issue2.values[0])} وای`:`ناسم انت\
خاب: باید یو له ${joinValues(issue2.values,"|")} څخه وای`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?
`ډیر لوی: ${issue2.origin??"ارزښت"} باید ${adj}${issue2.maximum.toString()} ${sizing.unit??"عنصرونه"} ولري`:`ډیر لوی: ${issue2.origin??
"ارزښت"} باید ${adj}${issue2.maximum.toString()} وي`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`ډیر کوچنی: ${issue2.origin} باید ${adj}${issue2.minimum.toString()} ${sizing.unit} ولري`:`ډیر کوچنی: ${issue2.origin} باید ${adj}${issue2.
minimum.toString()} وي`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`ناسم متن: باید د "${_issue.prefix}" سره پیل \
شي`:_issue.format==="ends_with"?`ناسم متن: باید د "${_issue.suffix}" سره پای ته ورسيږي`:_issue.format==="includes"?`ناسم متن: باید "${_issue.
includes}" ولري`:_issue.format==="regex"?`ناسم متن: باید د ${_issue.pattern} سره مطابقت ولري`:`${FormatDictionary[_issue.format]??issue2.
format} ناسم دی`}case"not_multiple_of":return`ناسم عدد: باید د ${issue2.divisor} مضرب وي`;case"unrecognized_keys":return`ناسم ${issue2.
keys.length>1?"کلیډونه":"کلیډ"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`ناسم کلیډ په ${issue2.origin} کې`;case"invalid\
_union":return"ناسمه ورودي";case"invalid_element":return`ناسم عنصر په ${issue2.origin} کې`;default:return"ناسمه ورودي"}}};function ps_default(){
return{localeError:error41()}}var error42=()=>{let Sizable={string:{unit:"znaków",verb:"mieć"},file:{unit:"bajtów",verb:"mieć"},array:{unit:"elementów",verb:"mieć"},set:{unit:"elementó\
w",verb:"mieć"},map:{unit:"elementów",verb:"mieć"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"wyrażenie",email:"a\
dres email",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"data i godzina w formacie ISO",date:"data w formacie ISO",time:"godzina w formacie ISO",duration:"czas trwania ISO",ipv4:"adres IPv4",ipv6:"adr\
es IPv6",mac:"adres MAC",cidrv4:"zakres IPv4",cidrv6:"zakres IPv6",base64:"ciąg znaków zakodowany w formacie base64",base64url:"ciąg znaków zakodowany w forma\
cie base64url",json_string:"ciąg znaków w formacie JSON",e164:"liczba E.164",credit_card:"numer karty kredytowej",currency_code:"kod waluty",iban:"IBAN",jwt:"\
JWT",template_literal:"wejście"},TypeDictionary={nan:"NaN",number:"liczba",array:"tablica"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Niepr\
awidłowe dane wejściowe: oczekiwano instanceof ${issue2.expected}, otrzymano ${received}`:`Nieprawidłowe dane wejściowe: oczekiwano ${expected}, otrzymano ${received}`}case"\
invalid_value":return issue2.values.length===1?`Nieprawidłowe dane wejściowe: oczekiwano ${stringifyPrimitive(issue2.values[0])}`:`Nieprawidłowa opcja: oczeki\
wano jednej z wartości ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Za duż\
a wartość: oczekiwano, że ${issue2.origin??"wartość"} będzie mieć ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementów"}`:`Zbyt duż(y/a/e): ocze\
kiwano, że ${issue2.origin??"wartość"} będzie wynosić ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(
issue2.origin);return sizing?`Za mała wartość: oczekiwano, że ${issue2.origin??"wartość"} będzie mieć ${adj}${issue2.minimum.toString()} ${sizing.unit??
"elementów"}`:`Zbyt mał(y/a/e): oczekiwano, że ${issue2.origin??"wartość"} będzie wynosić ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`Nieprawidłowy ciąg znaków: musi zaczynać się od "${_issue.prefix}"`:_issue.format==="ends_with"?`Nieprawidłowy ciąg z\
naków: musi kończyć się na "${_issue.suffix}"`:_issue.format==="includes"?`Nieprawidłowy ciąg znaków: musi zawierać "${_issue.includes}"`:_issue.format===
"regex"?`Nieprawidłowy ciąg znaków: musi odpowiadać wzorcowi ${_issue.pattern}`:`Nieprawidłow(y/a/e) ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Nieprawidłowa liczba: musi być wielokrotnością ${issue2.divisor}`;case"unrecognized_keys":return`Nierozpoznane klucze${issue2.keys.length>
1?"s":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Nieprawidłowy klucz w ${issue2.origin}`;case"invalid_union":return"Nieprawidłowe dane wejś\
ciowe";case"invalid_element":return`Nieprawidłowa wartość w ${issue2.origin}`;default:return"Nieprawidłowe dane wejściowe"}}};function pl_default(){return{
localeError:error42()}}var error43=()=>{let Sizable={string:{unit:"caracteres"},file:{unit:"bytes"},array:{unit:"elementos"},set:{unit:"elementos"},map:{unit:"entradas"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"a entrada",email:"o endereço de e-mail",url:"o URL",emoji:"o emoji",uuid:"o UUID",uuidv4:"o UUIDv4",uuidv6:"\
o UUIDv6",nanoid:"o nanoid",guid:"o GUID",cuid:"o cuid",cuid2:"o cuid2",ulid:"o ULID",xid:"o XID",ksuid:"o KSUID",datetime:"a data e hora ISO",date:"a data ISO",
time:"a hora ISO",duration:"a duração ISO",ipv4:"o endereço IPv4",ipv6:"o endereço IPv6",mac:"o endereço MAC",cidrv4:"o intervalo de endereços IPv4",cidrv6:"\
o intervalo de endereços IPv6",base64:"o texto codificado em base64",base64url:"o texto codificado em base64url",json_string:"o texto JSON",e164:"o número E.16\
4",credit_card:"o número de cartão de crédito",currency_code:"o código de moeda",iban:"o IBAN",jwt:"o JWT",template_literal:"a entrada"},Gender={masculine:{
definite:"o",indefinite:"um"},feminine:{definite:"a",indefinite:"uma"}},TypeDictionary={string:{name:"texto",articles:Gender.masculine},number:{name:"número",articles:Gender.
masculine},int:{name:"número inteiro",articles:Gender.masculine},boolean:{name:"valor booleano",articles:Gender.masculine},bigint:{name:"número bigint",articles:Gender.
masculine},symbol:{name:"símbolo",articles:Gender.masculine},undefined:{name:'valor "undefined"',articles:Gender.masculine},null:{name:'valor "nulo"',articles:Gender.
masculine},never:{name:'valor "never"',articles:Gender.masculine},void:{name:'valor "void"',articles:Gender.masculine},date:{name:"data",articles:Gender.feminine},
array:{name:"vetor",articles:Gender.masculine},object:{name:"objeto",articles:Gender.masculine},tuple:{name:"tuplo",articles:Gender.masculine},record:{name:"reg\
isto",articles:Gender.masculine},map:{name:"mapa",articles:Gender.masculine},set:{name:"conjunto",articles:Gender.masculine},file:{name:"ficheiro",articles:Gender.
masculine},nonoptional:{name:"valor não opcional",articles:Gender.masculine},nan:{name:'valor "NaN"',articles:Gender.masculine},function:{name:"função",articles:Gender.
feminine}};function translateOriginWithArticle(type,articleType){let translatedValue=TypeDictionary[type]??{name:`valor "${type}"`,articles:Gender.masculine};return`${translatedValue.
articles[articleType]} ${translatedValue.name}`}return issue2=>{switch(issue2.code){case"invalid_type":{let expected=translateOriginWithArticle(issue2.expected,
"indefinite"),receivedType=parsedType(issue2.input),received=translateOriginWithArticle(receivedType,"indefinite");return`Entrada inválida: esperava ${expected}\
, recebeu ${received}`}case"invalid_value":return issue2.values.length===1?`Entrada inválida: esperava ${stringifyPrimitive(issue2.values[0])}`:`Opção inválida\
: esperava uma das seguintes opções: ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?
`Demasiado grande: esperava que ${translateOriginWithArticle(issue2.origin,"definite")} tivesse ${adj} ${issue2.maximum.toString()} ${sizing.unit??"elementos"}`:
`Demasiado grande: esperava que ${translateOriginWithArticle(issue2.origin,"definite")} fosse ${adj} ${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.
inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Demasiado pequeno: esperava que ${translateOriginWithArticle(issue2.origin,"definite")} tivess\
e ${adj} ${issue2.minimum.toString()} ${sizing.unit??"elementos"}`:`Demasiado pequeno: esperava que ${translateOriginWithArticle(issue2.origin,"definite")} foss\
e ${adj} ${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Texto inválido: deve começar por "${_issue.
prefix}"`:_issue.format==="ends_with"?`Texto inválido: deve terminar em "${_issue.suffix}"`:_issue.format==="includes"?`Texto inválido: deve incluir "${_issue.
includes}"`:_issue.format==="regex"?`Texto inválido: deve corresponder ao padrão ${_issue.pattern}`:`Formato d${FormatDictionary[_issue.format]??issue2.format}\
 inválido`}case"not_multiple_of":return`Número inválido: deve ser múltiplo de ${issue2.divisor}`;case"unrecognized_keys":{let plural2=issue2.keys.length>1?"\
s":"";return`Chave${plural2} inválida${plural2}: ${joinValues(issue2.keys,", ")}`}case"invalid_key":return`Entrada inválida n${translateOriginWithArticle(issue2.
origin,"definite")}`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&issue2.options.length>0?`Valor de discriminação inválido. Esperav\
a ${issue2.options.map(o=>`'${o}'`).join(" | ")}`:"Entrada inválida";case"invalid_element":return`Entrada inválida n${translateOriginWithArticle(issue2.origin,
"definite")}`;default:return"Entrada inválida"}}};function pt_default(){return{localeError:error43()}}var error44=()=>{let Sizable={string:{unit:"caracteres"},file:{unit:"bytes"},array:{unit:"elementos"},set:{unit:"elementos"},map:{unit:"entradas"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"a entrada",email:"o endereço de e-mail",url:"o URL",emoji:"o emoji",uuid:"o UUID",uuidv4:"o UUIDv4",uuidv6:"\
o UUIDv6",nanoid:"o nanoid",guid:"o GUID",cuid:"o cuid",cuid2:"o cuid2",ulid:"o ULID",xid:"o XID",ksuid:"o KSUID",datetime:"a data e hora ISO",date:"a data ISO",
time:"a hora ISO",duration:"a duração ISO",ipv4:"o endereço IPv4",ipv6:"o endereço IPv6",mac:"o endereço MAC",cidrv4:"a faixa de endereços IPv4",cidrv6:"a\
 faixa de endereços IPv6",base64:"o texto codificado em base64",base64url:"o texto codificado em base64url",json_string:"o texto JSON",e164:"o número E.164",credit_card:"\
o número de cartão de crédito",currency_code:"o código de moeda",iban:"o IBAN",jwt:"o JWT",template_literal:"a entrada"},Gender={masculine:{definite:"o",indefinite:"\
um"},feminine:{definite:"a",indefinite:"uma"}},TypeDictionary={string:{name:"texto",articles:Gender.masculine},number:{name:"número",articles:Gender.masculine},
int:{name:"número inteiro",articles:Gender.masculine},boolean:{name:"valor booleano",articles:Gender.masculine},bigint:{name:"número bigint",articles:Gender.masculine},
symbol:{name:"símbolo",articles:Gender.masculine},undefined:{name:'valor "undefined"',articles:Gender.masculine},null:{name:'valor "nulo"',articles:Gender.masculine},
never:{name:'valor "never"',articles:Gender.masculine},void:{name:'valor "void"',articles:Gender.masculine},date:{name:"data",articles:Gender.feminine},array:{name:"\
vetor",articles:Gender.masculine},object:{name:"objeto",articles:Gender.masculine},tuple:{name:"tupla",articles:Gender.feminine},record:{name:"registro",articles:Gender.
masculine},map:{name:"mapa",articles:Gender.masculine},set:{name:"conjunto",articles:Gender.masculine},file:{name:"arquivo",articles:Gender.masculine},nonoptional:{
name:"valor não opcional",articles:Gender.masculine},nan:{name:'valor "NaN"',articles:Gender.masculine},function:{name:"função",articles:Gender.feminine}};function translateOriginWithArticle(type,articleType){
let translatedValue=TypeDictionary[type]??{name:`valor "${type}"`,articles:Gender.masculine};return`${translatedValue.articles[articleType]} ${translatedValue.name}`}
return issue2=>{switch(issue2.code){case"invalid_type":{let expected=translateOriginWithArticle(issue2.expected,"indefinite"),receivedType=parsedType(issue2.input),
received=translateOriginWithArticle(receivedType,"indefinite");return`Entrada inválida: esperava ${expected}, recebeu ${received}`}case"invalid_value":return issue2.
values.length===1?`Entrada inválida: esperava ${stringifyPrimitive(issue2.values[0])}`:`Opção inválida: esperava uma das seguintes opções: ${joinValues(issue2.
values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Grande demais: esperava que ${translateOriginWithArticle(
issue2.origin,"definite")} tivesse ${adj} ${issue2.maximum.toString()} ${sizing.unit??"elementos"}`:`Grande demais: esperava que ${translateOriginWithArticle(issue2.
origin,"definite")} fosse ${adj} ${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`Pequeno demais: esperava que ${translateOriginWithArticle(issue2.origin,"definite")} tivesse ${adj} ${issue2.minimum.toString()} ${sizing.unit??"elementos"}`:`\
Pequeno demais: esperava que ${translateOriginWithArticle(issue2.origin,"definite")} fosse ${adj} ${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`Texto inválido: deve começar com "${_issue.prefix}"`:_issue.format==="ends_with"?`Texto inválido: deve terminar com "${_issue.
suffix}"`:_issue.format==="includes"?`Texto inválido: deve incluir "${_issue.includes}"`:_issue.format==="regex"?`Texto inválido: deve corresponder ao padrão ${_issue.
pattern}`:`Formato d${FormatDictionary[_issue.format]??issue2.format} inválido`}case"not_multiple_of":return`Número inválido: deve ser múltiplo de ${issue2.
divisor}`;case"unrecognized_keys":{let plural2=issue2.keys.length>1?"s":"";return`Chave${plural2} inválida${plural2}: ${joinValues(issue2.keys,", ")}`}case"inv\
alid_key":return`Entrada inválida n${translateOriginWithArticle(issue2.origin,"definite")}`;case"invalid_union":return issue2.options&&Array.isArray(issue2.options)&&
issue2.options.length>0?`Valor de discriminação inválido. Esperava ${issue2.options.map(o=>`'${o}'`).join(" | ")}`:"Entrada inválida";case"invalid_element":
return`Entrada inválida n${translateOriginWithArticle(issue2.origin,"definite")}`;default:return"Entrada inválida"}}};function pt_BR_default(){return{localeError:error44()}}var error45=()=>{let Sizable={string:{unit:"caractere",verb:"să aibă"},file:{unit:"octeți",verb:"să aibă"},array:{unit:"elemente",verb:"să aibă"},set:{unit:"\
elemente",verb:"să aibă"},map:{unit:"intrări",verb:"să aibă"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"intrare",
email:"adresă de email",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"\
XID",ksuid:"KSUID",datetime:"dată și oră ISO",date:"dată ISO",time:"oră ISO",duration:"durată ISO",ipv4:"adresă IPv4",ipv6:"adresă IPv6",mac:"adresă MAC",
cidrv4:"interval IPv4",cidrv6:"interval IPv6",base64:"șir codat base64",base64url:"șir codat base64url",json_string:"șir JSON",e164:"număr E.164",credit_card:"\
număr de card de credit",currency_code:"cod valutar",iban:"IBAN",jwt:"JWT",template_literal:"intrare"},TypeDictionary={nan:"NaN",string:"șir",number:"număr",
boolean:"boolean",function:"funcție",array:"matrice",object:"obiect",undefined:"nedefinit",symbol:"simbol",bigint:"număr mare",void:"void",never:"never",map:"\
hartă",set:"set"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return`Intrare invalidă: așteptat ${expected}, primit ${received}`}case"invalid_value":return issue2.
values.length===1?`Intrare invalidă: așteptat ${stringifyPrimitive(issue2.values[0])}`:`Opțiune invalidă: așteptat una dintre ${joinValues(issue2.values,"|")}`;case"\
too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Prea mare: așteptat ca ${issue2.origin??"valoarea"} ${sizing.verb} ${adj}${issue2.
maximum.toString()} ${sizing.unit??"elemente"}`:`Prea mare: așteptat ca ${issue2.origin??"valoarea"} să fie ${adj}${issue2.maximum.toString()}`}case"too_small":{
let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Prea mic: așteptat ca ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()}\
 ${sizing.unit}`:`Prea mic: așteptat ca ${issue2.origin} să fie ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format===
"starts_with"?`Șir invalid: trebuie să înceapă cu "${_issue.prefix}"`:_issue.format==="ends_with"?`Șir invalid: trebuie să se termine cu "${_issue.suffix}\
"`:_issue.format==="includes"?`Șir invalid: trebuie să includă "${_issue.includes}"`:_issue.format==="regex"?`Șir invalid: trebuie să se potrivească cu model\
ul ${_issue.pattern}`:`Format invalid: ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Număr invalid: trebuie să fie multiplu de\
 ${issue2.divisor}`;case"unrecognized_keys":return`Chei nerecunoscute: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Cheie invalidă în ${issue2.origin}`;case"\
invalid_union":return"Intrare invalidă";case"invalid_element":return`Valoare invalidă în ${issue2.origin}`;default:return"Intrare invalidă"}}};function ro_default(){
return{localeError:error45()}}function getRussianPlural(count,one,few,many){let absCount=Math.abs(count),lastDigit=absCount%10,lastTwoDigits=absCount%100;return lastTwoDigits>=11&&lastTwoDigits<=
19?many:lastDigit===1?one:lastDigit>=2&&lastDigit<=4?few:many}var error46=()=>{let Sizable={string:{unit:{one:"символ",few:"символа",many:"символов"},
verb:"иметь"},file:{unit:{one:"байт",few:"байта",many:"байт"},verb:"иметь"},array:{unit:{one:"элемент",few:"элемента",many:"\
элементов"},verb:"иметь"},set:{unit:{one:"элемент",few:"элемента",many:"элементов"},verb:"иметь"},map:{unit:{one:"эле\
мент",few:"элемента",many:"элементов"},verb:"иметь"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"\
ввод",email:"email адрес",url:"URL",emoji:"эмодзи",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cui\
d2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO дата и время",date:"ISO дата",time:"ISO время",duration:"ISO длительность",
ipv4:"IPv4 адрес",ipv6:"IPv6 адрес",mac:"MAC адрес",cidrv4:"IPv4 диапазон",cidrv6:"IPv6 диапазон",base64:"строка в формате base64",
base64url:"строка в формате base64url",json_string:"JSON строка",e164:"номер E.164",credit_card:"номер кредитной карты",
currency_code:"код валюты",iban:"IBAN",jwt:"JWT",template_literal:"ввод"},TypeDictionary={nan:"NaN",number:"число",array:"массив"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Неверный ввод: ожидалось instanceof ${issue2.expected}, получено ${received}`:`Н\
еверный ввод: ожидалось ${expected}, получено ${received}`}case"invalid_value":return issue2.values.length===1?`Неверный ввод: ожида\
лось ${stringifyPrimitive(issue2.values[0])}`:`Неверный вариант: ожидалось одно из ${joinValues(issue2.values,"|")}`;case"too_\
big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);if(sizing){let maxValue=Number(issue2.maximum),unit=getRussianPlural(maxValue,sizing.unit.
one,sizing.unit.few,sizing.unit.many);return`Слишком большое значение: ожидалось, что ${issue2.origin??"значение"} буд\
ет иметь ${adj}${issue2.maximum.toString()} ${unit}`}return`Слишком большое значение: ожидалось, что ${issue2.origin??"\
значение"} будет ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);if(sizing){
let minValue=Number(issue2.minimum),unit=getRussianPlural(minValue,sizing.unit.one,sizing.unit.few,sizing.unit.many);return`Слишком маленькое значение: ожидалос\
ь, что ${issue2.origin} будет иметь ${adj}${issue2.minimum.toString()} ${unit}`}return`Слишком маленькое значение: ожидалось, что ${issue2.
origin} будет ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Неверная строка: должна нач\
инаться с "${_issue.prefix}"`:_issue.format==="ends_with"?`Неверная строка: должна заканчиваться на "${_issue.suffix}\
"`:_issue.format==="includes"?`Неверная строка: должна содержать "${_issue.includes}"`:_issue.format==="regex"?`Неверная строка: до\
лжна соответствовать шаблону ${_issue.pattern}`:`Неверный ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple\
_of":return`Неверное число: должно быть кратным ${issue2.divisor}`;case"unrecognized_keys":return`Нераспознанн${issue2.
keys.length>1?"ые":"ый"} ключ${issue2.keys.length>1?"и":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Неверный ключ в ${issue2.
origin}`;case"invalid_union":return"Неверные входные данные";case"invalid_element":return`Неверное значение в ${issue2.origin}`;default:
return"Неверные входные данные"}}};function ru_default(){return{localeError:error46()}}var error47=()=>{let Sizable={string:{unit:"znakov",verb:"mať"},file:{unit:"bajtov",verb:"mať"},array:{unit:"prvkov",verb:"mať"},set:{unit:"prvkov",verb:"mať"},
map:{unit:"položiek",verb:"mať"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"regulárny výraz",email:"e-mailová adr\
esa",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUI\
D",datetime:"dátum a čas vo formáte ISO",date:"dátum vo formáte ISO",time:"čas vo formáte ISO",duration:"doba trvania ISO",ipv4:"IPv4 adresa",ipv6:"IPv6 \
adresa",mac:"MAC adresa",cidrv4:"rozsah IPv4",cidrv6:"rozsah IPv6",base64:"reťazec zakódovaný vo formáte base64",base64url:"reťazec zakódovaný vo formáte ba\
se64url",json_string:"reťazec vo formáte JSON",e164:"číslo E.164",credit_card:"číslo kreditnej karty",currency_code:"kód meny",iban:"IBAN",jwt:"JWT",template_literal:"\
vstup"},TypeDictionary={nan:"NaN",number:"číslo",string:"reťazec",function:"funkcia",array:"pole"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Nepla\
tný vstup: očakávané instanceof ${issue2.expected}, obdržané ${received}`:`Neplatný vstup: očakávané ${expected}, obdržané ${received}`}case"invalid\
_value":return issue2.values.length===1?`Neplatný vstup: očakávané ${stringifyPrimitive(issue2.values[0])}`:`Neplatný vstup: očakávaná jedna z hodnôt ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Hodnota je príliš veľká: ${issue2.origin??
"hodnota"} musí mať ${adj}${issue2.maximum.toString()} ${sizing.unit??"prvkov"}`:`Hodnota je príliš veľká: ${issue2.origin??"hodnota"} musí byť ${adj}${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Hodnota je príliš malá: ${issue2.origin??
"hodnota"} musí mať ${adj}${issue2.minimum.toString()} ${sizing.unit??"prvkov"}`:`Hodnota je príliš malá: ${issue2.origin??"hodnota"} musí byť ${adj}${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Neplatný reťazec: musí začínať na "${_issue.prefix}"`:_issue.
format==="ends_with"?`Neplatný reťazec: musí končiť na "${_issue.suffix}"`:_issue.format==="includes"?`Neplatný reťazec: musí obsahovať "${_issue.includes}\
"`:_issue.format==="regex"?`Neplatný reťazec: musí zodpovedať vzoru ${_issue.pattern}`:`Neplatný formát ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Neplatné číslo: musí byť násobkom ${issue2.divisor}`;case"unrecognized_keys":return`Neznáme klúče: ${joinValues(issue2.keys,", ")}`;case"\
invalid_key":return`Neplatný klúč v ${issue2.origin}`;case"invalid_union":return"Neplatný vstup";case"invalid_element":return`Neplatná hodnota v ${issue2.origin}`;default:
return"Neplatný vstup"}}};function sk_default(){return{localeError:error47()}}var error48=()=>{let Sizable={string:{unit:"znakov",verb:"imeti"},file:{unit:"bajtov",verb:"imeti"},array:{unit:"elementov",verb:"imeti"},set:{unit:"elementov",
verb:"imeti"},map:{unit:"elementov",verb:"imeti"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"vnos",email:"e-poštni na\
slov",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSU\
ID",datetime:"ISO datum in čas",date:"ISO datum",time:"ISO čas",duration:"ISO trajanje",ipv4:"IPv4 naslov",ipv6:"IPv6 naslov",mac:"MAC naslov",cidrv4:"obseg I\
Pv4",cidrv6:"obseg IPv6",base64:"base64 kodiran niz",base64url:"base64url kodiran niz",json_string:"JSON niz",e164:"E.164 številka",credit_card:"številka kredi\
tne kartice",currency_code:"koda valute",iban:"IBAN",jwt:"JWT",template_literal:"vnos"},TypeDictionary={nan:"NaN",number:"število",array:"tabela"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Neveljaven vnos: pričakovano instanceof ${issue2.expected}, prejeto ${received}`:`Neveljaven vnos: pričakova\
no ${expected}, prejeto ${received}`}case"invalid_value":return issue2.values.length===1?`Neveljaven vnos: pričakovano ${stringifyPrimitive(issue2.values[0])}`:
`Neveljavna možnost: pričakovano eno izmed ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);
return sizing?`Preveliko: pričakovano, da bo ${issue2.origin??"vrednost"} imelo ${adj}${issue2.maximum.toString()} ${sizing.unit??"elementov"}`:`Preveliko: pri\
čakovano, da bo ${issue2.origin??"vrednost"} ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);
return sizing?`Premajhno: pričakovano, da bo ${issue2.origin} imelo ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Premajhno: pričakovano, da bo ${issue2.
origin} ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Neveljaven niz: mora se začeti z "${_issue.
prefix}"`:_issue.format==="ends_with"?`Neveljaven niz: mora se končati z "${_issue.suffix}"`:_issue.format==="includes"?`Neveljaven niz: mora vsebovati "${_issue.
includes}"`:_issue.format==="regex"?`Neveljaven niz: mora ustrezati vzorcu ${_issue.pattern}`:`Neveljaven ${FormatDictionary[_issue.format]??issue2.format}`}case"\
not_multiple_of":return`Neveljavno število: mora biti večkratnik ${issue2.divisor}`;case"unrecognized_keys":return`Neprepoznan${issue2.keys.length>1?"i ključi":
" ključ"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Neveljaven ključ v ${issue2.origin}`;case"invalid_union":return"Neveljaven vnos";case"inv\
alid_element":return`Neveljavna vrednost v ${issue2.origin}`;default:return"Neveljaven vnos"}}};function sl_default(){return{localeError:error48()}}var error49=()=>{let Sizable={string:{unit:"tecken",verb:"att ha"},file:{unit:"bytes",verb:"att ha"},array:{unit:"objekt",verb:"att innehålla"},set:{unit:"obje\
kt",verb:"att innehålla"},map:{unit:"objekt",verb:"att innehålla"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"regul\
järt uttryck",email:"e-postadress",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"\
ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO-datum och tid",date:"ISO-datum",time:"ISO-tid",duration:"ISO-varaktighet",ipv4:"IPv4-adress",ipv6:"IPv6-adress",mac:"\
MAC-adress",cidrv4:"IPv4-spektrum",cidrv6:"IPv6-spektrum",base64:"base64-kodad sträng",base64url:"base64url-kodad sträng",json_string:"JSON-sträng",e164:"E.1\
64-nummer",credit_card:"kreditkortsnummer",currency_code:"valutakod",iban:"IBAN",jwt:"JWT",template_literal:"mall-literal"},TypeDictionary={nan:"NaN",number:"an\
tal",array:"lista"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Ogiltig inmatning: förväntat instanceof ${issue2.expected}\
, fick ${received}`:`Ogiltig inmatning: förväntat ${expected}, fick ${received}`}case"invalid_value":return issue2.values.length===1?`Ogiltig inmatning: förvä\
ntat ${stringifyPrimitive(issue2.values[0])}`:`Ogiltigt val: förväntade en av ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"\
<",sizing=getSizing(issue2.origin);return sizing?`För stor(t): förväntade ${issue2.origin??"värdet"} att ha ${adj}${issue2.maximum.toString()} ${sizing.unit??
"element"}`:`För stor(t): förväntat ${issue2.origin??"värdet"} att ha ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",
sizing=getSizing(issue2.origin);return sizing?`För lite(t): förväntade ${issue2.origin??"värdet"} att ha ${adj}${issue2.minimum.toString()} ${sizing.unit}`:
`För lite(t): förväntade ${issue2.origin??"värdet"} att ha ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format===
"starts_with"?`Ogiltig sträng: måste börja med "${_issue.prefix}"`:_issue.format==="ends_with"?`Ogiltig sträng: måste sluta med "${_issue.suffix}"`:_issue.
format==="includes"?`Ogiltig sträng: måste innehålla "${_issue.includes}"`:_issue.format==="regex"?`Ogiltig sträng: måste matcha mönstret "${_issue.pattern}\
"`:`Ogiltig(t) ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Ogiltigt tal: måste vara en multipel av ${issue2.divisor}`;case"\
unrecognized_keys":return`${issue2.keys.length>1?"Okända nycklar":"Okänd nyckel"}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Ogiltig nyckel i ${issue2.
origin??"värdet"}`;case"invalid_union":return"Ogiltig input";case"invalid_element":return`Ogiltigt värde i ${issue2.origin??"värdet"}`;default:return"Ogiltig\
 input"}}};function sv_default(){return{localeError:error49()}}var error50=()=>{let Sizable={string:{unit:"எழுத்துக்கள்",verb:"கொண்டிருக்க வேண்டும்"},file:{unit:"\
பைட்டுகள்",verb:"கொண்டிருக்க வேண்டும்"},array:{unit:"உறுப்புகள்",verb:"கொண்டிருக்க வ\
ேண்டும்"},set:{unit:"உறுப்புகள்",verb:"கொண்டிருக்க வேண்டும்"},map:{unit:"உறுப்புகள்",
verb:"கொண்டிருக்க வேண்டும்"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"உள்ளீடு",
email:"மின்னஞ்சல் முகவரி",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"\
cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO தேதி நேரம்",date:"ISO தேதி",time:"ISO நேரம்",duration:"\
ISO கால அளவு",ipv4:"IPv4 முகவரி",ipv6:"IPv6 முகவரி",mac:"MAC முகவரி",cidrv4:"IPv4 வரம்பு",cidrv6:"\
IPv6 வரம்பு",base64:"base64-encoded சரம்",base64url:"base64url-encoded சரம்",json_string:"JSON சரம்",e164:"E.164 எண்",
credit_card:"கடன் அட்டை எண்",currency_code:"நாணயக் குறியீடு",iban:"IBAN",jwt:"JWT",template_literal:"input"},
TypeDictionary={nan:"NaN",number:"எண்",array:"அணி",null:"வெறுமை"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`தவறான\
 உள்ளீடு: எதிர்பார்க்கப்பட்டது instanceof ${issue2.expected}, பெறப்பட்டது ${received}`:
`தவறான உள்ளீடு: எதிர்பார்க்கப்பட்டது ${expected}, பெறப்பட்டது ${received}`}case"\
invalid_value":return issue2.values.length===1?`தவறான உள்ளீடு: எதிர்பார்க்கப்பட்டது ${stringifyPrimitive(
issue2.values[0])}`:`தவறான விருப்பம்: எதிர்பார்க்கப்பட்டது ${joinValues(issue2.values,"|")} \
இல் ஒன்று`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`மிக பெரியது: எதிர்பார்க்கப்பட்டது ${issue2.
origin??"மதிப்பு"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"உறுப்புகள்"} ஆக இருக்க வேண்டும்`:
`மிக பெரியது: எதிர்பார்க்கப்பட்டது ${issue2.origin??"மதிப்பு"} ${adj}${issue2.maximum.
toString()} ஆக இருக்க வேண்டும்`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?
`மிகச் சிறியது: எதிர்பார்க்கப்பட்டது ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.
unit} ஆக இருக்க வேண்டும்`:`மிகச் சிறியது: எதிர்பார்க்கப்பட்டது ${issue2.
origin} ${adj}${issue2.minimum.toString()} ஆக இருக்க வேண்டும்`}case"invalid_format":{let _issue=issue2;return _issue.format==="s\
tarts_with"?`தவறான சரம்: "${_issue.prefix}" இல் தொடங்க வேண்டும்`:_issue.format==="ends_with"?`தவறான சரம்: "${_issue.
suffix}" இல் முடிவடைய வேண்டும்`:_issue.format==="includes"?`தவறான சரம்: "${_issue.includes}" ஐ உள்ளடக்க \
வேண்டும்`:_issue.format==="regex"?`தவறான சரம்: ${_issue.pattern} முறைபாட்டுடன் பொருந்த வேண்டும்`:
`தவறான ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`தவறான எண்: ${issue2.divisor} இன் பலமாக இருக்க வ\
ேண்டும்`;case"unrecognized_keys":return`அடையாளம் தெரியாத விசை${issue2.keys.length>1?"கள்":""}: ${joinValues(
issue2.keys,", ")}`;case"invalid_key":return`${issue2.origin} இல் தவறான விசை`;case"invalid_union":return"தவறான உள்ளீடு";case"\
invalid_element":return`${issue2.origin} இல் தவறான மதிப்பு`;default:return"தவறான உள்ளீடு"}}};function ta_default(){
return{localeError:error50()}}var error51=()=>{let Sizable={string:{unit:"аломат",verb:"дошта бошад"},file:{unit:"байт",verb:"дошта бошад"},array:{unit:"унсур",
verb:"дошта бошад"},set:{unit:"унсур",verb:"дошта бошад"},map:{unit:"сабт",verb:"дошта бошад"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"вуруд",email:"суроғаи email",url:"URL",emoji:"эмоҷи",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"\
UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"санаву вақти ISO",date:"санаи ISO",time:"\
вақти ISO",duration:"давомнокии ISO",ipv4:"суроғаи IPv4",ipv6:"суроғаи IPv6",mac:"суроғаи MAC",cidrv4:"маҳдудаи IPv4",
cidrv6:"маҳдудаи IPv6",base64:"сатри дар формати base64",base64url:"сатри дар формати base64url",json_string:"сатри JSON",
e164:"рақами E.164",credit_card:"рақами корти кредитӣ",currency_code:"рамзи асъор",iban:"IBAN",jwt:"JWT",template_literal:"вур\
уд"},TypeDictionary={nan:"NaN",number:"рақам",string:"сатр",array:"массив",object:"объект",date:"сана"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return`Вуруди нодуруст: ${expected} интизор мерафт, ${received} гирифта шуд`}case"invalid_value":return issue2.
values.length===1?`Вуруди нодуруст: ${stringifyPrimitive(issue2.values[0])} интизор мерафт`:`Интихоби нодуруст: яке аз ${joinValues(
issue2.values,"|")} интизор мерафт`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Хеле калон: ${issue2.
origin??"қимат"} бояд ${adj}${issue2.maximum.toString()} ${sizing.unit} ${sizing.verb}`:`Хеле калон: ${issue2.origin??"қимат"} бояд ${adj}${issue2.
maximum.toString()} бошад`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Хеле хурд: ${issue2.origin}\
 бояд ${adj}${issue2.minimum.toString()} ${sizing.unit} ${sizing.verb}`:`Хеле хурд: ${issue2.origin} бояд ${adj}${issue2.minimum.toString()} бош\
ад`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Сатри нодуруст: бояд бо "${_issue.prefix}" оғоз шавад`:
_issue.format==="ends_with"?`Сатри нодуруст: бояд бо "${_issue.suffix}" анҷом ёбад`:_issue.format==="includes"?`Сатри нодуруст: бояд\
 "${_issue.includes}"-ро дар бар гирад`:_issue.format==="regex"?`Сатри нодуруст: бояд ба намунаи ${_issue.pattern} мувофи\
қат кунад`:`${FormatDictionary[_issue.format]??issue2.format}-и нодуруст`}case"not_multiple_of":return`Рақами нодуруст: бояд ба ${issue2.
divisor} бе бақия тақсим шавад`;case"unrecognized_keys":return`Калид${issue2.keys.length>1?"ҳои":"и"} номаълум: ${joinValues(
issue2.keys,", ")}`;case"invalid_key":return`Калиди нодуруст дар ${issue2.origin}`;case"invalid_union":return issue2.options&&Array.isArray(issue2.
options)&&issue2.options.length>0?`Қимати нодурусти дискриминатор: ${issue2.options.map(o=>`'${o}'`).join(" | ")} интизор мерафт`:
"Вуруди нодуруст";case"invalid_element":return`Қимати нодуруст дар ${issue2.origin}`;default:return"Вуруди нодуруст"}}};
function tg_default(){return{localeError:error51()}}var error52=()=>{let Sizable={string:{unit:"ตัวอักษร",verb:"ควรมี"},file:{unit:"ไบต์",verb:"ควรมี"},array:{unit:"ราย\
การ",verb:"ควรมี"},set:{unit:"รายการ",verb:"ควรมี"},map:{unit:"รายการ",verb:"ควรมี"}};function getSizing(origin){
return Sizable[origin]??null}let FormatDictionary={regex:"ข้อมูลที่ป้อน",email:"ที่อยู่อีเมล",url:"URL",emoji:"\
อิโมจิ",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
วันที่เวลาแบบ ISO",date:"วันที่แบบ ISO",time:"เวลาแบบ ISO",duration:"ช่วงเวลาแบบ ISO",
ipv4:"ที่อยู่ IPv4",ipv6:"ที่อยู่ IPv6",mac:"ที่อยู่ MAC",cidrv4:"ช่วง IP แบบ IPv4",cidrv6:"ช่วง IP แบบ \
IPv6",base64:"ข้อความแบบ Base64",base64url:"ข้อความแบบ Base64 สำหรับ URL",json_string:"ข้อความแบบ JSON",
e164:"เบอร์โทรศัพท์ระหว่างประเทศ (E.164)",credit_card:"หมายเลขบัตรเครดิต",
currency_code:"รหัสสกุลเงิน",iban:"IBAN",jwt:"โทเคน JWT",template_literal:"ข้อมูลที่ป้อน"},TypeDictionary={
nan:"NaN",number:"ตัวเลข",array:"อาร์เรย์ (Array)",null:"ไม่มีค่า (null)"};return issue2=>{switch(issue2.code){case"\
invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;
return/^[A-Z]/.test(issue2.expected)?`ประเภทข้อมูลไม่ถูกต้อง: ควรเป็น instanceof ${issue2.expected} แต\
่ได้รับ ${received}`:`ประเภทข้อมูลไม่ถูกต้อง: ควรเป็น ${expected} แต่ได้รับ ${received}`}case"\
invalid_value":return issue2.values.length===1?`ค่าไม่ถูกต้อง: ควรเป็น ${stringifyPrimitive(issue2.values[0])}`:`ตัวเลือ\
กไม่ถูกต้อง: ควรเป็นหนึ่งใน ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"ไม่เกิน":
"น้อยกว่า",sizing=getSizing(issue2.origin);return sizing?`เกินกำหนด: ${issue2.origin??"ค่า"} ควรมี${adj} ${issue2.
maximum.toString()} ${sizing.unit??"รายการ"}`:`เกินกำหนด: ${issue2.origin??"ค่า"} ควรมี${adj} ${issue2.maximum.toString()}`}case"\
too_small":{let adj=issue2.inclusive?"อย่างน้อย":"มากกว่า",sizing=getSizing(issue2.origin);return sizing?`น้อยกว่ากำหนด: ${issue2.
origin} ควรมี${adj} ${issue2.minimum.toString()} ${sizing.unit}`:`น้อยกว่ากำหนด: ${issue2.origin} ควรมี${adj} ${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`รูปแบบไม่ถูกต้อง: ข้อความต้องขึ้นต้นด้วย "${_issue.
prefix}"`:_issue.format==="ends_with"?`รูปแบบไม่ถูกต้อง: ข้อความต้องลงท้ายด้วย "${_issue.
suffix}"`:_issue.format==="includes"?`รูปแบบไม่ถูกต้อง: ข้อความต้องมี "${_issue.includes}" อยู่ในข้อคว\
าม`:_issue.format==="regex"?`รูปแบบไม่ถูกต้อง: ต้องตรงกับรูปแบบที่กำหนด ${_issue.
pattern}`:`รูปแบบไม่ถูกต้อง: ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`ตัวเลขไม่ถูกต้อง: ต\
้องเป็นจำนวนที่หารด้วย ${issue2.divisor} ได้ลงตัว`;case"unrecognized_keys":return`พบคีย์ที่ไม่รู้จัก\
: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`คีย์ไม่ถูกต้องใน ${issue2.origin}`;case"invalid_union":return"ข้อมูล\
ไม่ถูกต้อง: ไม่ตรงกับรูปแบบยูเนียนที่กำหนดไว้";case"invalid_element":return`\
ข้อมูลไม่ถูกต้องใน ${issue2.origin}`;default:return"ข้อมูลไม่ถูกต้อง"}}};function th_default(){
return{localeError:error52()}}var error53=()=>{let Sizable={string:{unit:"simwol",verb:"bolmaly"},file:{unit:"baýt",verb:"bolmaly"},array:{unit:"elementler",verb:"bolmaly"},set:{unit:"eleme\
ntler",verb:"bolmaly"},map:{unit:"elementler",verb:"bolmaly"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"giriş",email:"\
e-poçta salgysy",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",
ksuid:"KSUID",datetime:"ISO sene we wagt",date:"ISO sene",time:"ISO wagt",duration:"ISO wagt aralygy",ipv4:"IPv4 salgysy",ipv6:"IPv6 salgysy",mac:"MAC salgysy",
cidrv4:"IPv4 aralygy",cidrv6:"IPv6 aralygy",base64:"base64 bilen şifrlenen setir",base64url:"base64url bilen şifrlenen setir",json_string:"JSON setiri",e164:"\
E.164 nomeri",credit_card:"kredit kartynyň nomeri",currency_code:"walýuta kody",iban:"IBAN",jwt:"JWT",template_literal:"şablon"},TypeDictionary={nan:"NaN"};return issue2=>{
switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return`Nädogry baha: garaşylan ${expected} ýerine ${received} alyndy`}case"invalid_value":return issue2.values.length===1?`Nädogry baha: ${stringifyPrimitive(
issue2.values[0])} bolmaly`:`Nädogry saýlaw: aşakdakylardan biri bolmaly: ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",
sizing=getSizing(issue2.origin);return sizing?`Has uly: garaşylýan ${issue2.origin??"baha"} ${adj} ${issue2.maximum.toString()} ${sizing.unit??"element"}`:`Ha\
s uly: garaşylýan ${issue2.origin??"baha"} ${adj} ${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);
return sizing?`Has kiçi: garaşylýan ${issue2.origin} ${adj} ${issue2.minimum.toString()} ${sizing.unit}`:`Has kiçi: garaşylýan ${issue2.origin} ${adj} ${issue2.
minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Nädogry setir: "${_issue.prefix}" bilen başlamaly`:_issue.format===
"ends_with"?`Nädogry setir: "${_issue.suffix}" bilen gutarmaly`:_issue.format==="includes"?`Nädogry setir: "${_issue.includes}" saklamaly`:_issue.format==="re\
gex"?`Nädogry setir: ${_issue.pattern} nusga laýyk bolmaly`:`Nädogry ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Nädogry \
san: ${issue2.divisor} bilen galyndysyz bölünmeli`;case"unrecognized_keys":return`Tanalmaýan açar${issue2.keys.length>1?"lar":""}: ${joinValues(issue2.keys,
", ")}`;case"invalid_key":return`${issue2.origin} içinde nädogry açar`;case"invalid_union":return"Nädogry baha";case"invalid_element":return`${issue2.origin}\
 içinde nädogry baha`;default:return"Nädogry baha"}}};function tk_default(){return{localeError:error53()}}var error54=()=>{let Sizable={string:{unit:"karakter",verb:"olmalı"},file:{unit:"bayt",verb:"olmalı"},array:{unit:"öğe",verb:"olmalı"},set:{unit:"öğe",verb:"\
olmalı"},map:{unit:"öğe",verb:"olmalı"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"girdi",email:"e-posta adresi",
url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
ISO tarih ve saat",date:"ISO tarih",time:"ISO saat",duration:"ISO süre",ipv4:"IPv4 adresi",ipv6:"IPv6 adresi",mac:"MAC adresi",cidrv4:"IPv4 aralığı",cidrv6:"\
IPv6 aralığı",base64:"base64 ile şifrelenmiş metin",base64url:"base64url ile şifrelenmiş metin",json_string:"JSON dizesi",e164:"E.164 sayısı",credit_card:"\
kredi kartı numarası",currency_code:"para birimi kodu",iban:"IBAN",jwt:"JWT",template_literal:"Şablon dizesi"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`Geçersiz değer: beklenen instanceof ${issue2.expected}, alınan ${received}`:`Geçersiz değer: beklenen ${expected}\
, alınan ${received}`}case"invalid_value":return issue2.values.length===1?`Geçersiz değer: beklenen ${stringifyPrimitive(issue2.values[0])}`:`Geçersiz seçene\
k: aşağıdakilerden biri olmalı: ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?
`Çok büyük: beklenen ${issue2.origin??"değer"} ${adj}${issue2.maximum.toString()} ${sizing.unit??"öğe"}`:`Çok büyük: beklenen ${issue2.origin??"değer"}\
 ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Çok küçük: beklenen ${issue2.
origin} ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Çok küçük: beklenen ${issue2.origin} ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`Geçersiz metin: "${_issue.prefix}" ile başlamalı`:_issue.format==="ends_with"?`Geçersiz metin: "${_issue.suffix}" ile \
bitmeli`:_issue.format==="includes"?`Geçersiz metin: "${_issue.includes}" içermeli`:_issue.format==="regex"?`Geçersiz metin: ${_issue.pattern} desenine uymal\
ı`:`Geçersiz ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Geçersiz sayı: ${issue2.divisor} ile tam bölünebilmeli`;case"\
unrecognized_keys":return`Tanınmayan anahtar${issue2.keys.length>1?"lar":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`${issue2.origin} içinde\
 geçersiz anahtar`;case"invalid_union":return"Geçersiz değer";case"invalid_element":return`${issue2.origin} içinde geçersiz değer`;default:return"Geçersiz\
 değer"}}};function tr_default(){return{localeError:error54()}}var error55=()=>{let Sizable={string:{unit:"символів",verb:"матиме"},file:{unit:"байтів",verb:"матиме"},array:{unit:"елементів",
verb:"матиме"},set:{unit:"елементів",verb:"матиме"},map:{unit:"елементів",verb:"матиме"}};function getSizing(origin){return Sizable[origin]??
null}let FormatDictionary={regex:"вхідні дані",email:"адреса електронної пошти",url:"URL",emoji:"емодзі",uuid:"UUID",uuidv4:"\
UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"дата та час ISO",date:"дата\
 ISO",time:"час ISO",duration:"тривалість ISO",ipv4:"адреса IPv4",ipv6:"адреса IPv6",mac:"адреса MAC",cidrv4:"діапазон IPv4",
cidrv6:"діапазон IPv6",base64:"рядок у кодуванні base64",base64url:"рядок у кодуванні base64url",json_string:"рядок JSON",
e164:"номер E.164",credit_card:"номер кредитної картки",currency_code:"код валюти",iban:"IBAN",jwt:"JWT",template_literal:"вхі\
дні дані"},TypeDictionary={nan:"NaN",number:"число",array:"масив"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Непра\
вильні вхідні дані: очікується instanceof ${issue2.expected}, отримано ${received}`:`Неправильні вхідні дані: очікується ${expected}\
, отримано ${received}`}case"invalid_value":return issue2.values.length===1?`Неправильні вхідні дані: очікується ${stringifyPrimitive(
issue2.values[0])}`:`Неправильна опція: очікується одне з ${joinValues(issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?
"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Занадто велике: очікується, що ${issue2.origin??"значення"} ${sizing.verb}\
 ${adj}${issue2.maximum.toString()} ${sizing.unit??"елементів"}`:`Занадто велике: очікується, що ${issue2.origin??"значення"}\
 буде ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Занадто мале: оч\
ікується, що ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Занадто мале: очікується, що ${issue2.
origin} буде ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Неправильний рядок: повинен п\
очинатися з "${_issue.prefix}"`:_issue.format==="ends_with"?`Неправильний рядок: повинен закінчуватися на "${_issue.
suffix}"`:_issue.format==="includes"?`Неправильний рядок: повинен містити "${_issue.includes}"`:_issue.format==="regex"?`Неправил\
ьний рядок: повинен відповідати шаблону ${_issue.pattern}`:`Неправильний ${FormatDictionary[_issue.format]??issue2.
format}`}case"not_multiple_of":return`Неправильне число: повинно бути кратним ${issue2.divisor}`;case"unrecognized_keys":return`\
Нерозпізнаний ключ${issue2.keys.length>1?"і":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Неправильний ключ у ${issue2.
origin}`;case"invalid_union":return"Неправильні вхідні дані";case"invalid_element":return`Неправильне значення у ${issue2.
origin}`;default:return"Неправильні вхідні дані"}}};function uk_default(){return{localeError:error55()}}function ua_default(){return uk_default()}var error56=()=>{let Sizable={string:{unit:"حروف",verb:"ہونا"},file:{unit:"بائٹس",verb:"ہونا"},array:{unit:"آئٹمز",verb:"ہونا"},set:{unit:"\
آئٹمز",verb:"ہونا"},map:{unit:"آئٹمز",verb:"ہونا"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"ان پٹ",
email:"ای میل ایڈریس",url:"یو آر ایل",emoji:"ایموجی",uuid:"یو یو آئی ڈی",uuidv4:"یو یو آئی ڈی وی 4",uuidv6:"یو یو آئ\
ی ڈی وی 6",nanoid:"نینو آئی ڈی",guid:"جی یو آئی ڈی",cuid:"سی یو آئی ڈی",cuid2:"سی یو آئی ڈی 2",ulid:"یو ایل آئی ڈی",
xid:"ایکس آئی ڈی",ksuid:"کے ایس یو آئی ڈی",datetime:"آئی ایس او ڈیٹ ٹائم",date:"آئی ایس او تاریخ",time:"آئی ایس\
 او وقت",duration:"آئی ایس او مدت",ipv4:"آئی پی وی 4 ایڈریس",ipv6:"آئی پی وی 6 ایڈریس",mac:"ایم اے سی ایڈریس",
cidrv4:"آئی پی وی 4 رینج",cidrv6:"آئی پی وی 6 رینج",base64:"بیس 64 ان کوڈڈ سٹرنگ",base64url:"بیس 64 یو آر ایل ان کوڈڈ سٹرنگ",
json_string:"جے ایس او این سٹرنگ",e164:"ای 164 نمبر",credit_card:"کریڈٹ کارڈ نمبر",currency_code:"کرنسی کوڈ",iban:"IBA\
N",jwt:"جے ڈبلیو ٹی",template_literal:"ان پٹ"},TypeDictionary={nan:"NaN",number:"نمبر",array:"آرے",null:"نل"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`غلط ان پٹ: instanceof ${issue2.expected} متوقع تھا، ${received} موصول ہوا`:`غلط ان پٹ\
: ${expected} متوقع تھا، ${received} موصول ہوا`}case"invalid_value":return issue2.values.length===1?`غلط ان پٹ: ${stringifyPrimitive(issue2.
values[0])} متوقع تھا`:`غلط آپشن: ${joinValues(issue2.values,"|")} میں سے ایک متوقع تھا`;case"too_big":{let adj=issue2.inclusive?
"<=":"<",sizing=getSizing(issue2.origin);return sizing?`بہت بڑا: ${issue2.origin??"ویلیو"} کے ${adj}${issue2.maximum.toString()} ${sizing.unit??"عن\
اصر"} ہونے متوقع تھے`:`بہت بڑا: ${issue2.origin??"ویلیو"} کا ${adj}${issue2.maximum.toString()} ہونا متوقع تھا`}case"too\
_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`بہت چھوٹا: ${issue2.origin} کے ${adj}${issue2.minimum.toString()}\
 ${sizing.unit} ہونے متوقع تھے`:`بہت چھوٹا: ${issue2.origin} کا ${adj}${issue2.minimum.toString()} ہونا متوقع تھا`}case"invali\
d_format":{let _issue=issue2;return _issue.format==="starts_with"?`غلط سٹرنگ: "${_issue.prefix}" سے شروع ہونا چاہیے`:_issue.format==="end\
s_with"?`غلط سٹرنگ: "${_issue.suffix}" پر ختم ہونا چاہیے`:_issue.format==="includes"?`غلط سٹرنگ: "${_issue.includes}" شامل ہونا چا\
ہیے`:_issue.format==="regex"?`غلط سٹرنگ: پیٹرن ${_issue.pattern} سے میچ ہونا چاہیے`:`غلط ${FormatDictionary[_issue.format]??issue2.
format}`}case"not_multiple_of":return`غلط نمبر: ${issue2.divisor} کا مضاعف ہونا چاہیے`;case"unrecognized_keys":return`غیر تسلیم شدہ کی${issue2.
keys.length>1?"ز":""}: ${joinValues(issue2.keys,"، ")}`;case"invalid_key":return`${issue2.origin} میں غلط کی`;case"invalid_union":return"غلط ان پٹ";case"\
invalid_element":return`${issue2.origin} میں غلط ویلیو`;default:return"غلط ان پٹ"}}};function ur_default(){return{localeError:error56()}}var error57=()=>{let Sizable={string:{unit:"belgi",verb:"bo‘lishi kerak"},file:{unit:"bayt",verb:"bo‘lishi kerak"},array:{unit:"element",verb:"bo‘lishi kera\
k"},set:{unit:"element",verb:"bo‘lishi kerak"},map:{unit:"yozuv",verb:"bo‘lishi kerak"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={
regex:"kirish",email:"elektron pochta manzili",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"\
cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO sana va vaqti",date:"ISO sana",time:"ISO vaqt",duration:"ISO davomiylik",ipv4:"IPv4 manzil",ipv6:"IPv6 \
manzil",mac:"MAC manzil",cidrv4:"IPv4 diapazon",cidrv6:"IPv6 diapazon",base64:"base64 kodlangan satr",base64url:"base64url kodlangan satr",json_string:"JSON sat\
r",e164:"E.164 raqam",credit_card:"kredit karta raqami",currency_code:"valyuta kodi",iban:"IBAN",jwt:"JWT",template_literal:"kirish"},TypeDictionary={nan:"NaN",
number:"raqam",array:"massiv"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(
issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Noto‘g‘ri kirish: kutilgan instanceof ${issue2.expected}\
, qabul qilingan ${received}`:`Noto‘g‘ri kirish: kutilgan ${expected}, qabul qilingan ${received}`}case"invalid_value":return issue2.values.length===1?`Noto\
‘g‘ri kirish: kutilgan ${stringifyPrimitive(issue2.values[0])}`:`Noto‘g‘ri variant: quyidagilardan biri kutilgan ${joinValues(issue2.values,"|")}`;case"\
too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Juda katta: kutilgan ${issue2.origin??"qiymat"} ${adj}${issue2.maximum.
toString()} ${sizing.unit} ${sizing.verb}`:`Juda katta: kutilgan ${issue2.origin??"qiymat"} ${adj}${issue2.maximum.toString()}`}case"too_small":{let adj=issue2.
inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Juda kichik: kutilgan ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} ${sizing.
verb}`:`Juda kichik: kutilgan ${issue2.origin} ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?
`Noto‘g‘ri satr: "${_issue.prefix}" bilan boshlanishi kerak`:_issue.format==="ends_with"?`Noto‘g‘ri satr: "${_issue.suffix}" bilan tugashi kerak`:_issue.
format==="includes"?`Noto‘g‘ri satr: "${_issue.includes}" ni o‘z ichiga olishi kerak`:_issue.format==="regex"?`Noto‘g‘ri satr: ${_issue.pattern} shabl\
oniga mos kelishi kerak`:`Noto‘g‘ri ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Noto‘g‘ri raqam: ${issue2.divisor} n\
ing karralisi bo‘lishi kerak`;case"unrecognized_keys":return`Noma’lum kalit${issue2.keys.length>1?"lar":""}: ${joinValues(issue2.keys,", ")}`;case"invalid_k\
ey":return`${issue2.origin} dagi kalit noto‘g‘ri`;case"invalid_union":return"Noto‘g‘ri kirish";case"invalid_element":return`${issue2.origin} da noto‘g‘r\
i qiymat`;default:return"Noto‘g‘ri kirish"}}};function uz_default(){return{localeError:error57()}}var error58=()=>{let Sizable={string:{unit:"ký tự",verb:"có"},file:{unit:"byte",verb:"có"},array:{unit:"phần tử",verb:"có"},set:{unit:"phần tử",verb:"\
có"},map:{unit:"phần tử",verb:"có"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"đầu vào",email:"địa chỉ emai\
l",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",
datetime:"ngày giờ ISO",date:"ngày ISO",time:"giờ ISO",duration:"khoảng thời gian ISO",ipv4:"địa chỉ IPv4",ipv6:"địa chỉ IPv6",mac:"địa chỉ \
MAC",cidrv4:"dải IPv4",cidrv6:"dải IPv6",base64:"chuỗi mã hóa base64",base64url:"chuỗi mã hóa base64url",json_string:"chuỗi JSON",e164:"số E.164",
credit_card:"số thẻ tín dụng",currency_code:"mã tiền tệ",iban:"IBAN",jwt:"JWT",template_literal:"đầu vào"},TypeDictionary={nan:"NaN",number:"số",
array:"mảng"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.
input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Đầu vào không hợp lệ: mong đợi instanceof ${issue2.
expected}, nhận được ${received}`:`Đầu vào không hợp lệ: mong đợi ${expected}, nhận được ${received}`}case"invalid_value":return issue2.
values.length===1?`Đầu vào không hợp lệ: mong đợi ${stringifyPrimitive(issue2.values[0])}`:`Tùy chọn không hợp lệ: mong đợi một trong các giá trị ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Quá lớn: mong đợi ${issue2.origin??"g\
iá trị"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit??"phần tử"}`:`Quá lớn: mong đợi ${issue2.origin??"giá trị"} ${adj}${issue2.
maximum.toString()}`}case"too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`Quá nhỏ: mong đợi ${issue2.origin} ${sizing.
verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`:`Quá nhỏ: mong đợi ${issue2.origin} ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;
return _issue.format==="starts_with"?`Chuỗi không hợp lệ: phải bắt đầu bằng "${_issue.prefix}"`:_issue.format==="ends_with"?`Chuỗi không hợp lệ:\
 phải kết thúc bằng "${_issue.suffix}"`:_issue.format==="includes"?`Chuỗi không hợp lệ: phải bao gồm "${_issue.includes}"`:_issue.format==="re\
gex"?`Chuỗi không hợp lệ: phải khớp với mẫu ${_issue.pattern}`:`${FormatDictionary[_issue.format]??issue2.format} không hợp lệ`}case"not_mul\
tiple_of":return`Số không hợp lệ: phải là bội số của ${issue2.divisor}`;case"unrecognized_keys":return`Khóa không được nhận dạng: ${joinValues(
issue2.keys,", ")}`;case"invalid_key":return`Khóa không hợp lệ trong ${issue2.origin}`;case"invalid_union":return"Đầu vào không hợp lệ";case"inva\
lid_element":return`Giá trị không hợp lệ trong ${issue2.origin}`;default:return"Đầu vào không hợp lệ"}}};function vi_default(){return{localeError:error58()}}var error59=()=>{let Sizable={string:{unit:"字符",verb:"包含"},file:{unit:"字节",verb:"包含"},array:{unit:"项",verb:"包含"},set:{unit:"项",verb:"包含"},
map:{unit:"项",verb:"包含"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"输入",email:"电子邮件",url:"URL",emoji:"\
表情符号",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"IS\
O日期时间",date:"ISO日期",time:"ISO时间",duration:"ISO时长",ipv4:"IPv4地址",ipv6:"IPv6地址",mac:"MAC地址",cidrv4:"IPv4网段",cidrv6:"IPv6网段",
base64:"base64编码字符串",base64url:"base64url编码字符串",json_string:"JSON字符串",e164:"E.164号码",credit_card:"信用卡号",currency_code:"货币代\
码",iban:"IBAN",jwt:"JWT",template_literal:"输入"},TypeDictionary={nan:"NaN",number:"数字",array:"数组",null:"空值(null)"};return issue2=>{switch(issue2.
code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??
receivedType;return/^[A-Z]/.test(issue2.expected)?`无效输入：期望 instanceof ${issue2.expected}，实际接收 ${received}`:`无效输入：期望 ${expected}\
，实际接收 ${received}`}case"invalid_value":return issue2.values.length===1?`无效输入：期望 ${stringifyPrimitive(issue2.values[0])}`:`无效选项：期望以下之一 ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`数值过大：期望 ${issue2.origin??"值"}\
 ${adj}${issue2.maximum.toString()} ${sizing.unit??"个元素"}`:`数值过大：期望 ${issue2.origin??"值"} ${adj}${issue2.maximum.toString()}`}case"too_sma\
ll":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`数值过小：期望 ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.
unit}`:`数值过小：期望 ${issue2.origin} ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?
`无效字符串：必须以 "${_issue.prefix}" 开头`:_issue.format==="ends_with"?`无效字符串：必须以 "${_issue.suffix}" 结尾`:_issue.format==="inc\
ludes"?`无效字符串：必须包含 "${_issue.includes}"`:_issue.format==="regex"?`无效字符串：必须满足正则表达式 ${_issue.pattern}`:`无效${FormatDictionary[_issue.
format]??issue2.format}`}case"not_multiple_of":return`无效数字：必须是 ${issue2.divisor} 的倍数`;case"unrecognized_keys":return`出现未知的键(key): ${joinValues(
issue2.keys,", ")}`;case"invalid_key":return`${issue2.origin} 中的键(key)无效`;case"invalid_union":return"无效输入";case"invalid_element":return`${issue2.
origin} 中包含无效值(value)`;default:return"无效输入"}}};function zh_CN_default(){return{localeError:error59()}}var error60=()=>{let Sizable={string:{unit:"字元",verb:"擁有"},file:{unit:"位元組",verb:"擁有"},array:{unit:"項目",verb:"擁有"},set:{unit:"項目",
verb:"擁有"},map:{unit:"項目",verb:"擁有"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"輸入",email:"郵件地址",
url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
ISO 日期時間",date:"ISO 日期",time:"ISO 時間",duration:"ISO 期間",ipv4:"IPv4 位址",ipv6:"IPv6 位址",mac:"MAC 位址",cidrv4:"IPv4 範圍",cidrv6:"\
IPv6 範圍",base64:"base64 編碼字串",base64url:"base64url 編碼字串",json_string:"JSON 字串",e164:"E.164 數值",credit_card:"信用卡號",currency_code:"\
貨幣代碼",iban:"IBAN",jwt:"JWT",template_literal:"輸入"},TypeDictionary={nan:"NaN"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.
expected]??issue2.expected,receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`無效的輸入\
值：預期為 instanceof ${issue2.expected}，但收到 ${received}`:`無效的輸入值：預期為 ${expected}，但收到 ${received}`}case"invalid_value":
return issue2.values.length===1?`無效的輸入值：預期為 ${stringifyPrimitive(issue2.values[0])}`:`無效的選項：預期為以下其中之一 ${joinValues(
issue2.values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`數值過大：預期 ${issue2.origin??"值"}\
 應為 ${adj}${issue2.maximum.toString()} ${sizing.unit??"個元素"}`:`數值過大：預期 ${issue2.origin??"值"} 應為 ${adj}${issue2.maximum.toString()}`}case"\
too_small":{let adj=issue2.inclusive?">=":">",sizing=getSizing(issue2.origin);return sizing?`數值過小：預期 ${issue2.origin} 應為 ${adj}${issue2.minimum.
toString()} ${sizing.unit}`:`數值過小：預期 ${issue2.origin} 應為 ${adj}${issue2.minimum.toString()}`}case"invalid_format":{let _issue=issue2;return _issue.
format==="starts_with"?`無效的字串：必須以 "${_issue.prefix}" 開頭`:_issue.format==="ends_with"?`無效的字串：必須以 "${_issue.suffix}" 結尾`:
_issue.format==="includes"?`無效的字串：必須包含 "${_issue.includes}"`:_issue.format==="regex"?`無效的字串：必須符合格式 ${_issue.pattern}`:
`無效的 ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`無效的數字：必須為 ${issue2.divisor} 的倍數`;case"unrecog\
nized_keys":return`無法識別的鍵值${issue2.keys.length>1?"們":""}：${joinValues(issue2.keys,"、")}`;case"invalid_key":return`${issue2.origin} 中有無效的鍵值`;case"\
invalid_union":return"無效的輸入值";case"invalid_element":return`${issue2.origin} 中有無效的值`;default:return"無效的輸入值"}}};function zh_TW_default(){
return{localeError:error60()}}var error61=()=>{let Sizable={string:{unit:"àmi",verb:"ní"},file:{unit:"bytes",verb:"ní"},array:{unit:"nkan",verb:"ní"},set:{unit:"nkan",verb:"ní"},map:{unit:"\
nkan",verb:"ní"}};function getSizing(origin){return Sizable[origin]??null}let FormatDictionary={regex:"ẹ̀rọ ìbáwọlé",email:"àdírẹ́sì ìmẹ́lì",
url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"\
àkókò ISO",date:"ọjọ́ ISO",time:"àkókò ISO",duration:"àkókò tó pé ISO",ipv4:"àdírẹ́sì IPv4",ipv6:"àdírẹ́sì IPv6",mac:"àdírẹ́sì MAC",
cidrv4:"àgbègbè IPv4",cidrv6:"àgbègbè IPv6",base64:"ọ̀rọ̀ tí a kọ́ ní base64",base64url:"ọ̀rọ̀ base64url",json_string:"ọ̀rọ̀ JSON",
e164:"nọ́mbà E.164",credit_card:"nọmba kaadi gbese",currency_code:"koodu owó",iban:"IBAN",jwt:"JWT",template_literal:"ẹ̀rọ ìbáwọlé"},TypeDictionary={
nan:"NaN",number:"nọ́mbà",array:"akopọ"};return issue2=>{switch(issue2.code){case"invalid_type":{let expected=TypeDictionary[issue2.expected]??issue2.expected,
receivedType=parsedType(issue2.input),received=TypeDictionary[receivedType]??receivedType;return/^[A-Z]/.test(issue2.expected)?`Ìbáwọlé aṣìṣe: a ní láti fi inst\
anceof ${issue2.expected}, àmọ̀ a rí ${received}`:`Ìbáwọlé aṣìṣe: a ní láti fi ${expected}, àmọ̀ a rí ${received}`}case"invalid_value":return issue2.
values.length===1?`Ìbáwọlé aṣìṣe: a ní láti fi ${stringifyPrimitive(issue2.values[0])}`:`Àṣàyàn aṣìṣe: yan ọ̀kan lára ${joinValues(issue2.
values,"|")}`;case"too_big":{let adj=issue2.inclusive?"<=":"<",sizing=getSizing(issue2.origin);return sizing?`Tó pọ̀ jù: a ní láti jẹ́ pé ${issue2.origin??
"iye"} ${sizing.verb} ${adj}${issue2.maximum} ${sizing.unit}`:`Tó pọ̀ jù: a ní láti jẹ́ ${adj}${issue2.maximum}`}case"too_small":{let adj=issue2.inclusive?
">=":">",sizing=getSizing(issue2.origin);return sizing?`Kéré ju: a ní láti jẹ́ pé ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum} ${sizing.unit}`:
`Kéré ju: a ní láti jẹ́ ${adj}${issue2.minimum}`}case"invalid_format":{let _issue=issue2;return _issue.format==="starts_with"?`Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ bẹ̀rẹ\
̀ pẹ̀lú "${_issue.prefix}"`:_issue.format==="ends_with"?`Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ parí pẹ̀lú "${_issue.suffix}"`:_issue.format==="include\
s"?`Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ ní "${_issue.includes}"`:_issue.format==="regex"?`Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ bá àpẹẹrẹ mu ${_issue.
pattern}`:`Aṣìṣe: ${FormatDictionary[_issue.format]??issue2.format}`}case"not_multiple_of":return`Nọ́mbà aṣìṣe: gbọ́dọ̀ jẹ́ èyà pípín ti ${issue2.
divisor}`;case"unrecognized_keys":return`Bọtìnì àìmọ̀: ${joinValues(issue2.keys,", ")}`;case"invalid_key":return`Bọtìnì aṣìṣe nínú ${issue2.
origin}`;case"invalid_union":return"Ìbáwọlé aṣìṣe";case"invalid_element":return`Iye aṣìṣe nínú ${issue2.origin}`;default:return"Ìbáwọlé aṣìṣe"}}};
function yo_default(){return{localeError:error61()}}var _a2,$output=Symbol("ZodOutput"),$input=Symbol("ZodInput"),$ZodRegistry=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(schema,..._meta){let meta3=_meta[0];
return this._map.set(schema,meta3),meta3&&typeof meta3=="object"&&"id"in meta3&&this._idmap.set(meta3.id,schema),this}clear(){return this._map=new WeakMap,this.
_idmap=new Map,this}remove(schema){let meta3=this._map.get(schema);return meta3&&typeof meta3=="object"&&"id"in meta3&&this._idmap.delete(meta3.id),this._map.delete(
schema),this}get(schema){let p=schema._zod.parent;if(p){let pm={...this.get(p)??{}};delete pm.id;let f={...pm,...this._map.get(schema)};return Object.keys(f).length?
f:void 0}return this._map.get(schema)}has(schema){return this._map.has(schema)}};function registry(){return new $ZodRegistry}(_a2=globalThis).__zod_globalRegistry??
(_a2.__zod_globalRegistry=registry());var globalRegistry=globalThis.__zod_globalRegistry;var INVALID=Symbol.for("zod.compile.invalid"),FALLBACK_FLAG=Symbol.for("zod.compile.fallback"),ZodCompileAsyncError=class extends Error{constructor(message="z.c\
ompile does not support async refinements, transforms, or checks"){super(message),this.name="ZodCompileAsyncError"}},ZodCompileUnsupportedError=class extends Error{constructor(feature,islandable=!0){
super(`z.compile does not support ${feature}; this schema must use the runtime parser`),this.name="ZodCompileUnsupportedError",this.islandable=islandable}};function compileValidator(schema,parser){
try{return compileFn(schema,{assertOnly:!0})}catch{return parser}}function compile(schema,options3){try{let parser=compileFn(schema),clone2=withParser(schema,parser);
return clone2._zod.bag.validator=compileValidator(schema,parser),clone2}catch(err){if(options3?.strict)throw err;return schema}}function withParser(schema,parser){
if(isRecursiveSchema(schema))throw new ZodCompileUnsupportedError("a schema whose subtree contains a reference cycle");let clone2=clone(schema),liveRun=schema._zod.
run,originalRun=liveRun.__originalRun??liveRun,wrapped=(payload,ctx)=>{if(ctx?.async||ctx?.direction==="backward"||ctx?.skipChecks||ctx?.[FALLBACK_FLAG]||ctx&&isBackEdge(
ctx,payload.value))return originalRun(payload,ctx);let out=parser(payload.value);return out!==INVALID?(payload.value=out,payload):(ctx&&(ctx[FALLBACK_FLAG]=!0),
originalRun(payload,ctx))};return wrapped.__originalRun=originalRun,clone2._zod.bag.fallbackRun=originalRun,clone2._zod.bag.validator=parser,clone2._zod.run=wrapped,
liveRun.__originalRun||installCompiledUserMethods(clone2,schema,parser),clone2}function installCompiledUserMethods(target2,source2,parser){let targetAny=target2,
sourceAny=source2;if(typeof sourceAny.safeParse=="function"){let originalSafeParse=sourceAny.safeParse;targetAny.safeParse=(data,params)=>{let out=parser(data);
return out!==INVALID?{success:!0,data:out}:originalSafeParse(data,params)}}if(typeof sourceAny.parse=="function"){let originalParse=sourceAny.parse;targetAny.parse=
(data,params)=>{let out=parser(data);return out!==INVALID?out:originalParse(data,params)}}}function compileFn(schema,options3){let recursive2=!0;try{recursive2=
isRecursiveSchema(schema)}catch{}if(recursive2)throw new ZodCompileUnsupportedError("a schema whose subtree contains a reference cycle");let ctx={constants:new Map,
constantCounter:0,varCounter:0,definite:!0},doc=new Doc(["input"]),outputAccessor=generateCheck(doc,ctx,schema,"input",!options3?.assertOnly);doc.write(outputAccessor===
null?"return true;":`return ${outputAccessor};`);let constantNames=["INVALID",...ctx.constants.keys()],constantValues=[INVALID,...ctx.constants.values()],code2=doc.
content.join(`
`),fullCode=options3?.debug?constantNames.length>0?`// Constants: ${constantNames.join(", ")}
${code2}`:code2:"",F=Function,factoryCode=`return (input) => {
${code2}
}`,fn;try{fn=new F(...constantNames,factoryCode)(...constantValues)}catch(err){throw new ZodCompileUnsupportedError(`this schema (generated code failed to evalu\
ate: ${err.message})`)}return options3?.debug&&(fn.code=fullCode),fn.definite=ctx.definite,fn}function addConstant(ctx,value){for(let[name2,v]of ctx.constants)if(v===
value)return name2;let name=`c${ctx.constantCounter++}`;return ctx.constants.set(name,value),name}function addUserConstant(ctx,fn){return ctx.definite=!1,addConstant(
ctx,fn)}function newVar(ctx){return`v${ctx.varCounter++}`}function runtimeRun(schema,value){let result=schema._zod.run({value,issues:[]},{});if(result&&typeof result.
then=="function")return INVALID;let r=result;return r.issues.length===0?r.value:INVALID}function compileChild(doc,ctx,schema,accessor,needsValue=!0){let contentLen=doc.
content.length,constantCount=ctx.constants.size,constantCounter=ctx.constantCounter,varCounter=ctx.varCounter;try{return generateCheck(doc,ctx,schema,accessor,needsValue)}catch(err){
if(!(err instanceof ZodCompileUnsupportedError)||!err.islandable)throw err;if(doc.content.length=contentLen,ctx.constants.size>constantCount){let trailing=Array.
from(ctx.constants.keys()).slice(constantCount);for(let k of trailing)ctx.constants.delete(k)}return ctx.constantCounter=constantCounter,ctx.varCounter=varCounter,
emitRuntimeIsland(doc,ctx,schema,accessor)}}function emitRuntimeIsland(doc,ctx,schema,accessor){ctx.definite=!1;let schemaConst=addConstant(ctx,schema),runConst=addConstant(
ctx,runtimeRun),outVar=newVar(ctx);return doc.write(`const ${outVar} = ${runConst}(${schemaConst}, ${accessor});`),doc.write(`if (${outVar} === INVALID) return \
INVALID;`),outVar}var WHEN_DEFAULTED_CHECKS=new Set(["max_size","min_size","size_equals","max_length","min_length","length_equals"]);function generateChecks(doc,ctx,schema,accessor){
let schemaChecks=schema._zod.def.checks;if(!schemaChecks||schemaChecks.length===0)return accessor;let currentAccessor=accessor;for(let check3 of schemaChecks){let def=check3.
_zod.def;if(def.when&&!WHEN_DEFAULTED_CHECKS.has(def.check))throw new ZodCompileUnsupportedError('check with a custom "when" condition');switch(def.check){case"\
greater_than":generateGreaterThanCheck(doc,ctx,def,currentAccessor);break;case"less_than":generateLessThanCheck(doc,ctx,def,currentAccessor);break;case"multiple\
_of":generateMultipleOfCheck(doc,ctx,def,currentAccessor);break;case"number_format":generateNumberFormatCheck(doc,def,currentAccessor);break;case"min_length":{let min=numericOperand(
def.minimum,"min_length"),len=codePointLengthVar(doc,ctx,currentAccessor,`${currentAccessor}.length >= ${min} && ${currentAccessor}.length < ${def.minimum*2}`);
doc.write(`if (${len} < ${min}) return INVALID;`);break}case"max_length":{let max=numericOperand(def.maximum,"max_length"),len=codePointLengthVar(doc,ctx,currentAccessor,
`${currentAccessor}.length > ${max}`);doc.write(`if (${len} > ${max}) return INVALID;`);break}case"length_equals":{let exact=numericOperand(def.length,"length_e\
quals"),len=codePointLengthVar(doc,ctx,currentAccessor,`${currentAccessor}.length >= ${exact} && ${currentAccessor}.length <= ${def.length*2}`);doc.write(`if (${len}\
 !== ${exact}) return INVALID;`);break}case"min_size":doc.write(`if (${currentAccessor}.size < ${numericOperand(def.minimum,"min_size")}) return INVALID;`);break;case"\
max_size":doc.write(`if (${currentAccessor}.size > ${numericOperand(def.maximum,"max_size")}) return INVALID;`);break;case"size_equals":doc.write(`if (${currentAccessor}\
.size !== ${numericOperand(def.size,"size_equals")}) return INVALID;`);break;case"string_format":currentAccessor=generateStringFormatCheck(doc,ctx,def,currentAccessor);
break;case"custom":currentAccessor=generateCustomRefineCheck(doc,ctx,check3,currentAccessor);break;case"bigint_format":generateBigIntFormatCheck(doc,def,currentAccessor);
break;case"mime_type":generateMimeTypeCheck(doc,ctx,def,currentAccessor);break;case"property":generatePropertyCheck(doc,ctx,def,currentAccessor);break;case"prop\
erties":generatePropertiesChecks(doc,ctx,def,currentAccessor);break;case"overwrite":{let newAccessor=newVar(ctx);generateOverwriteCheck(doc,ctx,check3,currentAccessor,
newAccessor),currentAccessor=newAccessor;break}default:throw new ZodCompileUnsupportedError(`check type ${def.check}`)}}return currentAccessor}function codePointLengthVar(doc,ctx,accessor,inDoubt){
let cpLen=addConstant(ctx,codePointLength),v=newVar(ctx);return doc.write(`const ${v} = typeof ${accessor} === "string" && ${inDoubt} ? ${cpLen}(${accessor}) : ${accessor}\
.length;`),v}function numericOperand(value,label){if(typeof value!="number"||!Number.isFinite(value))throw new ZodCompileUnsupportedError(`${label} bound of typ\
e ${typeof value}`);return`${value}`}function comparisonOperand(ctx,value){if(typeof value=="bigint")return`${value}n`;if(typeof value=="number"){if(Number.isNaN(
value))throw new ZodCompileUnsupportedError("comparison check with NaN bound");return`${value}`}if(value instanceof Date){if(Number.isNaN(value.getTime()))throw new ZodCompileUnsupportedError(
"comparison check with Invalid Date bound");return addConstant(ctx,value)}throw new ZodCompileUnsupportedError(`comparison check bound of type ${typeof value}`)}
function generateGreaterThanCheck(doc,ctx,def,accessor){let op=def.inclusive?"<":"<=";doc.write(`if (${accessor} ${op} ${comparisonOperand(ctx,def.value)}) retu\
rn INVALID;`)}function generateLessThanCheck(doc,ctx,def,accessor){let op=def.inclusive?">":">=";doc.write(`if (${accessor} ${op} ${comparisonOperand(ctx,def.value)}\
) return INVALID;`)}function generateMultipleOfCheck(doc,ctx,def,accessor){if(typeof def.value=="bigint"){if(def.value===BigInt(0))throw new ZodCompileUnsupportedError(
"multiple_of check with a zero divisor");doc.write(`if (${accessor} % ${def.value}n !== 0n) return INVALID;`)}else{let remainder=addConstant(ctx,floatSafeRemainder);
doc.write(`if (${remainder}(${accessor}, ${numericOperand(def.value,"multiple_of")}) !== 0) return INVALID;`)}}function generateNumberFormatCheck(doc,def,accessor){
let format=def.format;switch(format){case"safeint":doc.write(`if (!Number.isSafeInteger(${accessor})) return INVALID;`);break;case"int32":doc.write(`if (!Number\
.isInteger(${accessor}) || ${accessor} < -2147483648 || ${accessor} > 2147483647) return INVALID;`);break;case"uint32":doc.write(`if (!Number.isInteger(${accessor}\
) || ${accessor} < 0 || ${accessor} > 4294967295) return INVALID;`);break;case"float32":doc.write(`if (!Number.isFinite(${accessor}) || ${accessor} < -3.4028234\
663852886e38 || ${accessor} > 3.4028234663852886e38) return INVALID;`);break;case"float64":doc.write(`if (!Number.isFinite(${accessor})) return INVALID;`);break;default:
throw new ZodCompileUnsupportedError(`number format ${format}`)}}function generateBigIntFormatCheck(doc,def,accessor){let format=def.format;if(format)switch(format){case"\
int64":doc.write(`if (${accessor} < -9223372036854775808n || ${accessor} > 9223372036854775807n) return INVALID;`);break;case"uint64":doc.write(`if (${accessor}\
 < 0n || ${accessor} > 18446744073709551615n) return INVALID;`);break;default:throw new ZodCompileUnsupportedError(`bigint format ${format}`)}}function generateMimeTypeCheck(doc,ctx,def,accessor){
let mimeTypes=def.mime;if(mimeTypes&&mimeTypes.length>0){let mimeSet=addConstant(ctx,new Set(mimeTypes));doc.write(`if (!${mimeSet}.has(${accessor}.type)) retur\
n INVALID;`)}}function generatePropertiesChecks(doc,ctx,def,accessor){if(def.when)throw new ZodCompileUnsupportedError('check with a custom "when" condition');doc.
write(`if (${accessor} == null) return INVALID;`);let shape=def.shape;for(let key of Reflect.ownKeys(shape)){let keyExpr=typeof key=="symbol"?addConstant(ctx,key):
esc(key),inputVar=newVar(ctx);doc.write(`const ${inputVar} = ${accessor}[${keyExpr}];`),compileChild(doc,ctx,shape[key],inputVar,!1)}}function generatePropertyCheck(doc,ctx,def,accessor){
let propAccessor=`${accessor}[${JSON.stringify(def.property)}]`;generateCheck(doc,ctx,def.schema,propAccessor)}function generateOverwriteCheck(doc,ctx,check3,currentAccessor,newAccessor){
let tx=check3._zod.def.tx;if(!tx)throw new ZodCompileUnsupportedError("overwrite check without a transform function");if(isAsyncFunction(tx))throw new ZodCompileAsyncError(
"z.compile: async overwrite transforms are not supported");let txConst=addConstant(ctx,tx);doc.write(`const ${newAccessor} = ${txConst}(${currentAccessor});`)}function throwAsync(){
throw new $ZodAsyncError}function pushIssue(issue2){this.issues.push(issue2)}function generateCustomRefineCheck(doc,ctx,check3,accessor){let def=check3._zod.def;
if(def.fn){if(isAsyncFunction(def.fn))throw new ZodCompileAsyncError("z.compile: async .refine() predicates are not supported");let fnConst=addUserConstant(ctx,
def.fn),throwAsyncConst=addConstant(ctx,throwAsync),resVar=newVar(ctx);return doc.write(`const ${resVar} = ${fnConst}(${accessor});`),doc.write(`if (${resVar} i\
nstanceof Promise) ${throwAsyncConst}();`),doc.write(`if (!${resVar}) return INVALID;`),accessor}if(check3._zod.check){if(isAsyncFunction(check3._zod.check))throw new ZodCompileAsyncError(
"z.compile: async .superRefine() / check functions are not supported");let checkFn=check3._zod.check,helperConst=addUserConstant(ctx,value=>{let fakePayload={value,
issues:[],addIssue:pushIssue};return checkFn(fakePayload)instanceof Promise&&throwAsync(),fakePayload.issues.length===0?fakePayload.value:INVALID}),outVar=newVar(
ctx);return doc.write(`const ${outVar} = ${helperConst}(${accessor});`),doc.write(`if (${outVar} === INVALID) return INVALID;`),outVar}throw new ZodCompileUnsupportedError(
"custom check without a predicate or check function")}var PATTERN_IS_COMPLETE=new Set(["cidrv4","cuid","cuid2","date","datetime","duration","e164","email","emoj\
i","ends_with","guid","includes","ipv4","ksuid","lowercase","mac","nanoid","regex","starts_with","time","ulid","uppercase","uuid","xid"]);function generateStringFormatCheck(doc,ctx,def,accessor,needsValue=!0){
let fmt=def.format;if(fmt==="base64"){let validator=addConstant(ctx,isValidBase64);return doc.write(`if (!${validator}(${accessor})) return INVALID;`),accessor}
if(fmt==="base64url"){let validator=addConstant(ctx,isValidBase64URL);return doc.write(`if (!${validator}(${accessor})) return INVALID;`),accessor}if(fmt==="jwt"){
let validator=addConstant(ctx,isValidJWT),alg=addConstant(ctx,def.alg??null);return doc.write(`if (!${validator}(${accessor}, ${alg})) return INVALID;`),accessor}
if(fmt==="ipv6"){let validator=addConstant(ctx,isValidIPv6);return doc.write(`if (!${validator}(${accessor})) return INVALID;`),accessor}if(fmt==="cidrv6"){let validator=addConstant(
ctx,isValidCIDRv6);return doc.write(`if (!${validator}(${accessor})) return INVALID;`),accessor}if(fmt==="credit_card"){let validator=addConstant(ctx,isValidCreditCard);
return doc.write(`if (!${validator}(${accessor})) return INVALID;`),accessor}if(fmt==="iban"){let validator=addConstant(ctx,isValidIBAN);return doc.write(`if (!${validator}\
(${accessor})) return INVALID;`),accessor}let formatDef=def;if(fmt==="url"||fmt==="httpurl"||formatDef.normalize||formatDef.hostname!==void 0||formatDef.protocol!==
void 0){let parseConst=addConstant(ctx,validateURL),defConst=addConstant(ctx,def),trimVar=newVar(ctx),urlVar=newVar(ctx);if(doc.write(`const ${trimVar} = ${accessor}\
.trim();`),doc.write(`const ${urlVar} = ${parseConst}(${trimVar}, ${defConst});`),doc.write(`if (typeof ${urlVar} === "number") return INVALID;`),formatDef.hostname!==
void 0){let hostnameConst=addConstant(ctx,urlHostnameOk);doc.write(`if (!${hostnameConst}(${urlVar}, ${defConst}.hostname)) return INVALID;`)}if(formatDef.protocol!==
void 0){let protocolConst=addConstant(ctx,urlProtocolOk);doc.write(`if (!${protocolConst}(${urlVar}, ${defConst}.protocol)) return INVALID;`)}if(!needsValue)return null;
let outputVar=newVar(ctx),outputExpr=formatDef.normalize?`${urlVar}.href`:`${addConstant(ctx,stripTabAndNewline)}(${trimVar})`;return doc.write(`const ${outputVar}\
 = ${outputExpr};`),outputVar}let customFn=def.fn;if(customFn){if(isAsyncFunction(customFn))throw new ZodCompileUnsupportedError(`async string format ${fmt}`);let fnConst=addConstant(
ctx,customFn);return doc.write(`if (!${fnConst}(${accessor})) return INVALID;`),accessor}if(PATTERN_IS_COMPLETE.has(fmt)&&def.pattern){let patternConst=addConstant(
ctx,def.pattern);return doc.write(`${patternConst}.lastIndex = 0;`),doc.write(`if (!${patternConst}.test(${accessor})) return INVALID;`),accessor}let format=def.
format;switch(format){case"regex":throw new ZodCompileUnsupportedError("regex format without a pattern");case"lowercase":doc.write(`if (${accessor} !== ${accessor}\
.toLowerCase()) return INVALID;`);break;case"uppercase":doc.write(`if (${accessor} !== ${accessor}.toUpperCase()) return INVALID;`);break;case"includes":doc.write(
`if (!${accessor}.includes(${esc(def.includes)})) return INVALID;`);break;case"starts_with":{let prefix=def.prefix;doc.write(`if (${accessor}.slice(0, ${prefix.
length}) !== ${esc(prefix)}) return INVALID;`);break}case"ends_with":{let suffix=def.suffix;doc.write(`if (${accessor}.slice(-${suffix.length}) !== ${esc(suffix)}\
) return INVALID;`);break}default:throw new ZodCompileUnsupportedError(`string format ${format}`)}return accessor}function generateCheck(doc,ctx,schema,accessor,needsValue=!0){
let def=schema._zod.def,type=def.type;if(def.coerce)throw new ZodCompileUnsupportedError(`coercion (z.coerce.${type}())`);let buildsValue=needsValue||!!def.checks?.
length,typeAccessor;switch(type){case"string":typeAccessor=generateStringCheck(doc,ctx,schema,accessor,buildsValue);break;case"number":typeAccessor=generateNumberCheck(
doc,schema,accessor);break;case"boolean":typeAccessor=generateBooleanCheck(doc,accessor);break;case"bigint":typeAccessor=generateBigIntCheck(doc,schema,accessor);
break;case"symbol":typeAccessor=generateSymbolCheck(doc,accessor);break;case"undefined":typeAccessor=generateUndefinedCheck(doc,accessor);break;case"null":typeAccessor=
generateNullCheck(doc,accessor);break;case"any":case"unknown":typeAccessor=accessor;break;case"never":doc.write("return INVALID;"),typeAccessor=accessor;break;case"\
void":typeAccessor=generateVoidCheck(doc,accessor);break;case"nan":typeAccessor=generateNaNCheck(doc,accessor);break;case"date":typeAccessor=generateDateCheck(doc,
accessor);break;case"object":typeAccessor=generateObjectCheck(doc,ctx,schema,accessor,buildsValue);break;case"optional":typeAccessor=generateOptionalCheck(doc,ctx,
schema,accessor,buildsValue);break;case"nullable":typeAccessor=generateNullableCheck(doc,ctx,schema,accessor,buildsValue);break;case"array":typeAccessor=generateArrayCheck(
doc,ctx,schema,accessor,buildsValue);break;case"literal":typeAccessor=generateLiteralCheck(doc,ctx,schema,accessor);break;case"enum":typeAccessor=generateEnumCheck(
doc,ctx,schema,accessor);break;case"readonly":{let innerOut=generateWrapperCheck(doc,ctx,schema,accessor),frozenVar=newVar(ctx);doc.write(`const ${frozenVar} = \
Object.freeze(${innerOut});`),typeAccessor=frozenVar;break}case"success":generateWrapperCheck(doc,ctx,schema,accessor),typeAccessor="true";break;case"default":case"\
prefault":typeAccessor=generateDefaultCheck(doc,ctx,schema,accessor);break;case"nonoptional":typeAccessor=generateNonOptionalCheck(doc,ctx,schema,accessor);break;case"\
tuple":typeAccessor=generateTupleCheck(doc,ctx,schema,accessor);break;case"union":typeAccessor=generateUnionCheck(doc,ctx,schema,accessor);break;case"intersecti\
on":typeAccessor=generateIntersectionCheck(doc,ctx,schema,accessor);break;case"record":typeAccessor=generateRecordCheck(doc,ctx,schema,accessor);break;case"map":
typeAccessor=generateMapCheck(doc,ctx,schema,accessor);break;case"set":typeAccessor=generateSetCheck(doc,ctx,schema,accessor);break;case"file":typeAccessor=generateFileCheck(
doc,accessor);break;case"template_literal":typeAccessor=generateTemplateLiteralCheck(doc,ctx,schema,accessor);break;case"lazy":typeAccessor=generateLazyCheck(doc,
ctx,schema,accessor);break;case"pipe":typeAccessor=generatePipeCheck(doc,ctx,schema,accessor);break;case"custom":typeAccessor=generateCustomCheck(doc,ctx,schema,
accessor);break;case"transform":typeAccessor=generateTransformCheck(doc,ctx,schema,accessor);break;case"catch":typeAccessor=generateCatchCheck(doc,ctx,schema,accessor);
break;default:throw new ZodCompileUnsupportedError(`schema type ${type}`)}return typeAccessor===null?null:generateChecks(doc,ctx,schema,typeAccessor)}function generateStringCheck(doc,ctx,schema,accessor,needsValue=!0){
doc.write(`if (typeof ${accessor} !== "string") return INVALID;`);let def=schema._zod.def;return def.format===void 0?accessor:generateStringFormatCheck(doc,ctx,
def,accessor,needsValue)}function generateNumberCheck(doc,schema,accessor){doc.write(`if (typeof ${accessor} !== "number" || !Number.isFinite(${accessor})) retu\
rn INVALID;`);let def=schema._zod.def;return def.check==="number_format"&&def.format&&generateNumberFormatCheck(doc,{format:def.format},accessor),accessor}function generateBooleanCheck(doc,accessor){
return doc.write(`if (typeof ${accessor} !== "boolean") return INVALID;`),accessor}function generateBigIntCheck(doc,schema,accessor){doc.write(`if (typeof ${accessor}\
 !== "bigint") return INVALID;`);let def=schema._zod.def;if(def.format)switch(def.format){case"int64":doc.write(`if (${accessor} < -9223372036854775808n || ${accessor}\
 > 9223372036854775807n) return INVALID;`);break;case"uint64":doc.write(`if (${accessor} < 0n || ${accessor} > 18446744073709551615n) return INVALID;`);break}return accessor}
function generateSymbolCheck(doc,accessor){return doc.write(`if (typeof ${accessor} !== "symbol") return INVALID;`),accessor}function generateUndefinedCheck(doc,accessor){
return doc.write(`if (${accessor} !== undefined) return INVALID;`),accessor}function generateNullCheck(doc,accessor){return doc.write(`if (${accessor} !== null)\
 return INVALID;`),accessor}function generateVoidCheck(doc,accessor){return doc.write(`if (${accessor} !== undefined) return INVALID;`),accessor}function generateNaNCheck(doc,accessor){
return doc.write(`if (typeof ${accessor} !== "number" || !Number.isNaN(${accessor})) return INVALID;`),accessor}function generateDateCheck(doc,accessor){return doc.
write(`if (!(${accessor} instanceof Date) || Number.isNaN(${accessor}.getTime())) return INVALID;`),accessor}function generateObjectCheck(doc,ctx,schema,accessor,buildsValue=!0){
let def=schema._zod.def;doc.write(`if (typeof ${accessor} !== "object" || ${accessor} === null || Array.isArray(${accessor})) return INVALID;`);let shape=def.shape,
keys2=Object.keys(shape),symbolKeys=Object.getOwnPropertySymbols(shape),allKeys=symbolKeys.length?[...keys2,...symbolKeys]:keys2,keyExpr=k=>typeof k=="symbol"?addConstant(
ctx,k):esc(k),propKey=k=>typeof k=="symbol"?`[${keyExpr(k)}]`:esc(k),propShape=shape;if(keys2.includes("__proto__"))throw new ZodCompileUnsupportedError('object\
 shape key "__proto__"');let propOutputs=new Map;for(let key of allKeys){let propSchema=propShape[key],kx=keyExpr(key),inputVar=newVar(ctx);if(doc.write(`const ${inputVar}\
 = ${accessor}[${kx}];`),propSchema._zod.optin!==void 0){let outputVar2=newVar(ctx);doc.write(`let ${outputVar2} = (() => {`),doc.indented(d=>{let outputAccessor=compileChild(
d,ctx,propSchema,inputVar);d.write(`return ${outputAccessor};`)}),doc.write("})();"),propSchema._zod.optout==="optional"?(doc.write(`if (${outputVar2} === INVAL\
ID) {`),doc.indented(d=>{d.write(`if (${kx} in ${accessor}) return INVALID;`),d.write(`${outputVar2} = undefined;`)}),doc.write("}")):doc.write(`if (${outputVar2}\
 === INVALID) return INVALID;`),propOutputs.set(key,outputVar2)}else{requiresPresenceCheck(propSchema)&&doc.write(`if (!(${kx} in ${accessor})) return INVALID;`);
let outputAccessor=compileChild(doc,ctx,propSchema,inputVar,buildsValue);outputAccessor!==null&&propOutputs.set(key,outputAccessor)}}let catchall=def.catchall,unknownKeysMode="\
none";if(catchall){let catchallType=catchall._zod.def.type;if(catchallType==="never"){let condition=keys2.map(k=>`k !== ${esc(k)}`).join(" && ")||"true";doc.write(
`for (const k in ${accessor}) {`),doc.indented(d=>{d.write(`if (${condition}) return INVALID;`)}),doc.write("}")}else(catchallType==="unknown"||catchallType==="\
any")&&!catchall._zod.def.checks?.length?unknownKeysMode="passthrough":unknownKeysMode="schema"}let outputVar=newVar(ctx),hasConditionalKeys=allKeys.some(k=>mayOmitUndefined(
propShape[k])||dropsWhenAbsent(propShape[k]));if(!buildsValue){if(unknownKeysMode==="schema"){let knownSet=keys2.length>0?addConstant(ctx,new Set(keys2)):null;doc.
write(`for (const k in ${accessor}) {`),doc.indented(d=>{d.write('if (k === "__proto__") continue;'),knownSet&&d.write(`if (${knownSet}.has(k)) continue;`);let valVar=newVar(
ctx);d.write(`const ${valVar} = ${accessor}[k];`),compileChild(d,ctx,catchall,valVar,!1)}),doc.write("}")}return null}if(hasConditionalKeys){doc.write(`const ${outputVar}\
 = {};`);for(let k of allKeys){let kx=keyExpr(k),out=propOutputs.get(k);dropsWhenAbsent(propShape[k])?doc.write(`if (${kx} in ${accessor}) ${outputVar}[${kx}] =\
 ${out};`):mayOmitUndefined(propShape[k])?doc.write(`if (${out} !== undefined || ${kx} in ${accessor}) ${outputVar}[${kx}] = ${out};`):doc.write(`${outputVar}[${kx}\
] = ${out};`)}}else{let propLiterals=allKeys.map(k=>`${propKey(k)}: ${propOutputs.get(k)}`).join(", ");doc.write(`const ${outputVar} = { ${propLiterals} };`)}if(unknownKeysMode!==
"none"){let knownSet=keys2.length>0?addConstant(ctx,new Set(keys2)):null;doc.write(`for (const k in ${accessor}) {`),doc.indented(d=>{if(d.write('if (k === "__p\
roto__") continue;'),knownSet&&d.write(`if (${knownSet}.has(k)) continue;`),unknownKeysMode==="passthrough")d.write(`${outputVar}[k] = ${accessor}[k];`);else{let valVar=newVar(
ctx);d.write(`const ${valVar} = ${accessor}[k];`);let catchallOut=compileChild(d,ctx,catchall,valVar);d.write(`${outputVar}[k] = ${catchallOut};`)}}),doc.write(
"}")}return outputVar}function generateOptionalCheck(doc,ctx,schema,accessor,buildsValue=!0){let def=schema._zod.def;if(isExactOptional(schema))return generateCheck(
doc,ctx,def.innerType,accessor,buildsValue);if(def.innerType._zod.optin==="defaulted"){let outputVar2=newVar(ctx),branchVar=newVar(ctx);return doc.write(`let ${outputVar2}\
;`),doc.write(`if (${accessor} === undefined) {`),doc.indented(d=>{d.write(`const ${branchVar} = (() => {`),d.indented(d2=>{let innerOutput=generateCheck(d2,ctx,
def.innerType,accessor);d2.write(`return ${innerOutput};`)}),d.write("})();"),d.write(`if (${branchVar} !== INVALID) ${outputVar2} = ${branchVar};`)}),doc.write(
"} else {"),doc.indented(d=>{let innerOutput=generateCheck(d,ctx,def.innerType,accessor);d.write(`${outputVar2} = ${innerOutput};`)}),doc.write("}"),outputVar2}
let outputVar=buildsValue?newVar(ctx):null;return outputVar&&doc.write(`let ${outputVar};`),doc.write(`if (${accessor} !== undefined) {`),doc.indented(d=>{let innerOutput=generateCheck(
d,ctx,def.innerType,accessor,buildsValue);outputVar&&innerOutput!==null&&d.write(`${outputVar} = ${innerOutput};`)}),doc.write("}"),outputVar}function isExactOptional(schema){
return schema._zod.traits?.has("$ZodExactOptional")===!0}function requiresPresenceCheck(schema){return schema._zod.optin===void 0&&fastPathAcceptsAbsence(schema)}
function fastPathAcceptsAbsence(schema){if(schema._zod.def.coerce)return!0;let def=schema._zod.def;switch(def.type){case"any":case"unknown":case"undefined":case"\
void":case"default":case"prefault":case"transform":case"custom":case"lazy":return!0;case"string":case"number":case"boolean":case"bigint":case"symbol":case"null":case"\
never":case"nan":case"date":case"object":case"array":case"tuple":case"record":case"map":case"set":case"file":case"template_literal":return!1;case"nonoptional":return def.
innerType?fastPathAcceptsAbsence(def.innerType):!1;case"literal":return!!def.values?.includes(void 0);case"enum":return!!schema._zod.values?.has(void 0);case"op\
tional":case"nullable":case"readonly":case"success":return def.innerType?fastPathAcceptsAbsence(def.innerType):!0;case"catch":return!0;case"union":return def.options?
def.options.some(fastPathAcceptsAbsence):!0;case"intersection":return!def.left||!def.right?!0:fastPathAcceptsAbsence(def.left)&&fastPathAcceptsAbsence(def.right);case"\
pipe":return def.in?fastPathAcceptsAbsence(def.in):!0;default:return!0}}function dropsWhenAbsent(schema){return schema._zod.optin==="optional"&&schema._zod.optout===
"optional"}function mayOmitUndefined(schema){return(schema._zod.optin!=="defaulted"||schema._zod.optout==="optional")&&mayOutputUndefined(schema)}function mayOutputUndefined(schema){
let def=schema._zod.def;switch(def.type){case"string":case"number":case"boolean":case"bigint":case"symbol":case"null":case"nan":case"date":case"object":case"arr\
ay":case"tuple":case"record":case"map":case"set":case"file":case"template_literal":case"never":case"success":return!1;case"literal":return!!def.values?.includes(
void 0);case"enum":return!!schema._zod.values?.has(void 0);case"optional":return!0;case"nullable":case"readonly":case"nonoptional":return def.innerType?mayOutputUndefined(
def.innerType):!0;case"union":return def.options?def.options.some(mayOutputUndefined):!0;case"intersection":return!def.left||!def.right||mayOutputUndefined(def.
left)||mayOutputUndefined(def.right);case"pipe":return def.out?mayOutputUndefined(def.out):!0;default:return!0}}function generateNullableCheck(doc,ctx,schema,accessor,buildsValue=!0){
let def=schema._zod.def,outputVar=buildsValue?newVar(ctx):null;return outputVar&&doc.write(`let ${outputVar} = null;`),doc.write(`if (${accessor} !== null) {`),
doc.indented(d=>{let innerOutput=generateCheck(d,ctx,def.innerType,accessor,buildsValue);outputVar&&innerOutput!==null&&d.write(`${outputVar} = ${innerOutput};`)}),
doc.write("}"),outputVar}function generateSizeGate(doc,schema,size){for(let[max,check3]of sizeCaps(schema._zod.def.checks))doc.write(`if (${size} > ${numericOperand(
max,check3._zod.def.check)}) return INVALID;`)}function generateArrayCheck(doc,ctx,schema,accessor,buildsValue=!0){let def=schema._zod.def;doc.write(`if (!Array\
.isArray(${accessor})) return INVALID;`),generateSizeGate(doc,schema,`${accessor}.length`);let outputVar=buildsValue?newVar(ctx):null,iVar=newVar(ctx),elemVar=newVar(
ctx);return outputVar&&doc.write(`const ${outputVar} = new Array(${accessor}.length);`),doc.write(`for (let ${iVar} = 0; ${iVar} < ${accessor}.length; ${iVar}++\
) {`),doc.indented(d=>{d.write(`const ${elemVar} = ${accessor}[${iVar}];`);let elemOutput=compileChild(d,ctx,def.element,elemVar,buildsValue);outputVar&&elemOutput!==
null&&d.write(`${outputVar}[${iVar}] = ${elemOutput};`)}),doc.write("}"),outputVar}function generateLiteralCheck(doc,ctx,schema,accessor){let values=schema._zod.
def.values;if(values.length!==1){let literalSet=addConstant(ctx,new Set(values));return doc.write(`if (!${literalSet}.has(${accessor})) return INVALID;`),accessor}
let value=values[0];if(typeof value=="number"&&Number.isNaN(value)){let literalSet=addConstant(ctx,new Set(values));return doc.write(`if (!${literalSet}.has(${accessor}\
)) return INVALID;`),accessor}if(typeof value=="string")doc.write(`if (${accessor} !== ${esc(value)}) return INVALID;`);else if(typeof value=="number"||typeof value==
"boolean")doc.write(`if (${accessor} !== ${value}) return INVALID;`);else if(value===null)doc.write(`if (${accessor} !== null) return INVALID;`);else if(value===
void 0)doc.write(`if (${accessor} !== undefined) return INVALID;`);else if(typeof value=="bigint")doc.write(`if (${accessor} !== ${value}n) return INVALID;`);else
throw new ZodCompileUnsupportedError(`literal type ${typeof value}`);return accessor}function generateEnumCheck(doc,ctx,schema,accessor){let values=schema._zod.
values;if(!values)throw new ZodCompileUnsupportedError("enum schema without enumerated values");let enumSet=addConstant(ctx,values);return doc.write(`if (!${enumSet}\
.has(${accessor})) return INVALID;`),accessor}function generateWrapperCheck(doc,ctx,schema,accessor){let def=schema._zod.def;return generateCheck(doc,ctx,def.innerType,
accessor)}function generateDefaultCheck(doc,ctx,schema,accessor){let def=schema._zod.def,defaultGetter=Object.getOwnPropertyDescriptor(schema._zod.def,"defaultV\
alue")?()=>schema._zod.def.defaultValue:void 0;if(schema._zod.def.type==="prefault"){if(!defaultGetter)return generateCheck(doc,ctx,def.innerType,accessor);let defaultFn=addConstant(
ctx,defaultGetter),inputVar=newVar(ctx);return doc.write(`let ${inputVar} = ${accessor};`),doc.write(`if (${accessor} === undefined) ${inputVar} = ${defaultFn}(\
);`),generateCheck(doc,ctx,def.innerType,inputVar)}let outputVar=newVar(ctx);if(defaultGetter){let defaultFn=addConstant(ctx,defaultGetter),cloneFn=addConstant(
ctx,shallowClone);doc.write(`let ${outputVar};`),doc.write(`if (${accessor} === undefined) {`),doc.indented(d=>{d.write(`${outputVar} = ${cloneFn}(${defaultFn}(\
));`)}),doc.write("} else {"),doc.indented(d=>{let innerOutput=generateCheck(d,ctx,def.innerType,accessor);d.write(`${outputVar} = ${innerOutput} === undefined \
? ${cloneFn}(${defaultFn}()) : ${innerOutput};`)}),doc.write("}")}else doc.write(`let ${outputVar};`),doc.write(`if (${accessor} !== undefined) {`),doc.indented(
d=>{let innerOutput=generateCheck(d,ctx,def.innerType,accessor);d.write(`${outputVar} = ${innerOutput};`)}),doc.write("}");return outputVar}function generateNonOptionalCheck(doc,ctx,schema,accessor){
let def=schema._zod.def,innerOutput=generateCheck(doc,ctx,def.innerType,accessor),outputVar=newVar(ctx);return doc.write(`const ${outputVar} = ${innerOutput};`),
doc.write(`if (${outputVar} === undefined) return INVALID;`),outputVar}function generateTupleCheck(doc,ctx,schema,accessor){let def=schema._zod.def,items=def.items,
rest=def.rest;doc.write(`if (!Array.isArray(${accessor})) return INVALID;`);let optinStart=getTupleOptStart2(items,"optin"),optoutStart=getTupleOptStart2(items,
"optout");rest?doc.write(`if (${accessor}.length < ${optinStart}) return INVALID;`):doc.write(`if (${accessor}.length < ${optinStart} || ${accessor}.length > ${items.
length}) return INVALID;`);let outputVar=newVar(ctx);doc.write(`const ${outputVar} = [];`);for(let i=0;i<items.length;i++){let itemSchema=items[i];if(i>=optoutStart)
doc.write(`if (${outputVar}.length === ${i}) {`),doc.indented(d=>{d.write(`if (${i} < ${accessor}.length) {`),d.indented(d2=>{let elemVar=newVar(ctx);d2.write(`\
const ${elemVar} = ${accessor}[${i}];`);let elemOutput=compileChild(d2,ctx,itemSchema,elemVar);d2.write(`${outputVar}[${i}] = ${elemOutput};`)}),d.write("} else\
 {"),d.indented(d2=>{if(dropsWhenAbsent(itemSchema)){d2.write(`${outputVar}.length = ${i};`);return}let elemVar=newVar(ctx),branchVar=newVar(ctx);d2.write(`cons\
t ${elemVar} = undefined;`),d2.write(`const ${branchVar} = (() => {`),d2.indented(d3=>{let elemOutput=compileChild(d3,ctx,itemSchema,elemVar);d3.write(`return ${elemOutput}\
;`)}),d2.write("})();"),d2.write(`if (${branchVar} === INVALID || ${branchVar} === undefined) ${outputVar}.length = ${i};`),d2.write(`else ${outputVar}[${i}] = ${branchVar}\
;`)}),d.write("}")}),doc.write("}");else{let elemVar=newVar(ctx);doc.write(`const ${elemVar} = ${accessor}[${i}];`);let elemOutput=compileChild(doc,ctx,itemSchema,
elemVar);doc.write(`${outputVar}[${i}] = ${elemOutput};`)}}if(rest){let iVar=newVar(ctx),elemVar=newVar(ctx);doc.write(`for (let ${iVar} = ${items.length}; ${iVar}\
 < ${accessor}.length; ${iVar}++) {`),doc.indented(d=>{d.write(`const ${elemVar} = ${accessor}[${iVar}];`);let elemOutput=compileChild(d,ctx,rest,elemVar);d.write(
`${outputVar}[${iVar}] = ${elemOutput};`)}),doc.write("}")}return outputVar}function getTupleOptStart2(items,key){for(let i=items.length-1;i>=0;i--)if(!(key==="\
optin"?items[i]._zod.optin!==void 0:items[i]._zod.optout==="optional"))return i+1;return 0}function generateUnionCheck(doc,ctx,schema,accessor){let def=schema._zod.
def,options3=def.options;if(def.discriminator)return generateDiscriminatedUnionCheck(doc,ctx,def,accessor);if(def.inclusive===!1)throw new ZodCompileUnsupportedError(
"exclusive unions (z.xor)");if(options3.length===0)return doc.write("return INVALID;"),accessor;if(options3.length===1)return generateCheck(doc,ctx,options3[0],
accessor);if(options3.every(opt=>opt._zod.def.type==="literal"&&!opt._zod.def.checks?.length)){let values=new Set(options3.flatMap(opt=>opt._zod.def.values)),valuesConst=addConstant(
ctx,values);return doc.write(`if (!${valuesConst}.has(${accessor})) return INVALID;`),accessor}let outputVar=newVar(ctx);doc.write(`let ${outputVar};`);for(let i=0;i<
options3.length;i++){let opt=options3[i];i===0?doc.write(`${outputVar} = (() => {`):doc.write(`if (${outputVar} === INVALID) ${outputVar} = (() => {`),doc.indented(
d=>{let branchOutput=generateCheck(d,ctx,opt,accessor);d.write(`return ${branchOutput};`)}),doc.write("})();")}return doc.write(`if (${outputVar} === INVALID) r\
eturn INVALID;`),outputVar}function generateDiscriminatedUnionCheck(doc,ctx,def,accessor){if(def.unionFallback)throw new ZodCompileUnsupportedError("discriminat\
ed union with unionFallback");if(def.options.length===0)return doc.write("return INVALID;"),accessor;let discVar=newVar(ctx),outputVar=newVar(ctx);doc.write(`co\
nst ${discVar} = ${accessor}?.[${esc(def.discriminator)}];`),doc.write(`let ${outputVar};`);let firstBranch=!0,claimed=new Set;for(let option of def.options){let values=option.
_zod.propValues?.[def.discriminator];if(!values||values.size===0)throw new ZodCompileUnsupportedError("discriminated union option without static discriminator v\
alues");for(let value of values){if(claimed.has(value))throw new ZodCompileUnsupportedError(`duplicate discriminator value ${String(value)}`);claimed.add(value)}
let conditions=Array.from(values,value=>literalEquality(ctx,discVar,value)),prefix=firstBranch?"if":"else if";doc.write(`${prefix} (${conditions.join(" || ")}) \
{`),doc.indented(d=>{let branchOutput=generateCheck(d,ctx,option,accessor);d.write(`${outputVar} = ${branchOutput};`)}),doc.write("}"),firstBranch=!1}return doc.
write("else { return INVALID; }"),outputVar}function literalEquality(ctx,accessor,value){if(typeof value=="string")return`${accessor} === ${esc(value)}`;if(typeof value==
"number")return Number.isNaN(value)?`Number.isNaN(${accessor})`:`${accessor} === ${value}`;if(typeof value=="boolean")return`${accessor} === ${value}`;if(value===
null)return`${accessor} === null`;if(value===void 0)return`${accessor} === undefined`;if(typeof value=="bigint")return`${accessor} === ${value}n`;if(typeof value==
"symbol"){let symbolConst=addConstant(ctx,value);return`${accessor} === ${symbolConst}`}throw new ZodCompileUnsupportedError(`literal discriminator value ${String(
value)}`)}function generateIntersectionCheck(doc,ctx,schema,accessor){let def=schema._zod.def;ctx.definite=!1;let leftOutput=compileChild(doc,ctx,def.left,accessor),
rightOutput=compileChild(doc,ctx,def.right,accessor),mergeConst=addConstant(ctx,mergeValues),mergedVar=newVar(ctx);return doc.write(`const ${mergedVar} = ${mergeConst}\
(${leftOutput}, ${rightOutput});`),doc.write(`if (!${mergedVar}.valid) return INVALID;`),`${mergedVar}.data`}function generateRecordCheck(doc,ctx,schema,accessor){
let def=schema._zod.def,isPlainObjectConst=addConstant(ctx,isPlainObject);doc.write(`if (!${isPlainObjectConst}(${accessor})) return INVALID;`);let outputVar=newVar(
ctx),kVar=newVar(ctx),valVar=newVar(ctx);doc.write(`const ${outputVar} = {};`);let recordDef=def,keyValues=recordDef.partial?void 0:def.keyType._zod.values;if(keyValues){
let inputKeys=[];for(let key of keyValues){if(!(typeof key=="string"||typeof key=="number"||typeof key=="symbol"))throw new ZodCompileUnsupportedError(`record k\
ey value ${String(key)}`);let inputKey=typeof key=="number"?key.toString():key;if(inputKey==="__proto__")throw new ZodCompileUnsupportedError('record key "__pro\
to__"');inputKeys.push(inputKey);let keyConst=addConstant(ctx,key),outKey=generateCheck(doc,ctx,def.keyType,keyConst),valueVar=newVar(ctx);doc.write(`const ${valueVar}\
 = ${accessor}[${literalPropertyKey(ctx,inputKey)}];`);let valOutput=compileChild(doc,ctx,def.valueType,valueVar);doc.write(`${outputVar}[${outKey}] = ${valOutput}\
;`)}let knownKeysConst=addConstant(ctx,new Set(inputKeys));return doc.write(`for (const ${kVar} in ${accessor}) {`),doc.indented(d=>{d.write(`if (${knownKeysConst}\
.has(${kVar})) continue;`),recordDef.mode==="loose"?d.write(`if (${kVar} !== "__proto__") ${outputVar}[${kVar}] = ${accessor}[${kVar}];`):d.write("return INVALI\
D;")}),doc.write("}"),outputVar}let keyDef=def.keyType._zod.def;if(!(keyDef.type==="string"&&keyDef.format===void 0&&!keyDef.coerce&&(keyDef.checks?.length??0)===
0)){let isLoose=def.mode==="loose",keyFn=compileFn(def.keyType);keyFn.definite===!1&&(ctx.definite=!1);let keyFast=addConstant(ctx,keyFn),numericConst=addConstant(
ctx,number),outKeyVar=newVar(ctx);return emitOwnKeys(doc,ctx,accessor,kVar,d=>{d.write(`let ${outKeyVar} = ${keyFast}(${kVar});`),d.write(`if (${outKeyVar} === \
INVALID && typeof ${kVar} === "string" && ${numericConst}.test(${kVar})) ${outKeyVar} = ${keyFast}(Number(${kVar}));`),isLoose?d.write(`if (${outKeyVar} === INV\
ALID) { ${outputVar}[${kVar}] = ${accessor}[${kVar}]; continue; }`):d.write(`if (${outKeyVar} === INVALID) return INVALID;`),d.write(`if (${outKeyVar} === "__pr\
oto__") continue;`);let valueVar=newVar(ctx);d.write(`const ${valueVar} = ${accessor}[${kVar}];`);let valOutput=compileChild(d,ctx,def.valueType,valueVar);d.write(
`${outputVar}[${outKeyVar}] = ${valOutput};`)}),outputVar}return emitOwnKeys(doc,ctx,accessor,kVar,d=>{d.write(`const ${valVar} = ${accessor}[${kVar}];`);let valOutput=compileChild(
d,ctx,def.valueType,valVar);d.write(`${outputVar}[${kVar}] = ${valOutput};`)},"return INVALID;"),outputVar}function emitOwnKeys(doc,ctx,accessor,kVar,body,onSymbol){
let propIsEnumerableConst=addConstant(ctx,Object.prototype.propertyIsEnumerable),symsVar=newVar(ctx),keysVar=newVar(ctx),iVar=newVar(ctx);doc.write(`const ${symsVar}\
 = Object.getOwnPropertySymbols(${accessor});`),doc.write(`const ${keysVar} = Object.getOwnPropertyNames(${accessor});`),doc.write(`for (let ${iVar} = 0; ${iVar}\
 < ${keysVar}.length; ${iVar}++) {`),doc.indented(d=>{d.write(`const ${kVar} = ${keysVar}[${iVar}];`),d.write(`if (${kVar} === "__proto__" || !${propIsEnumerableConst}\
.call(${accessor}, ${kVar})) continue;`),body(d)}),doc.write("}"),doc.write(`for (let ${iVar} = 0; ${iVar} < ${symsVar}.length; ${iVar}++) {`),doc.indented(d=>{
d.write(`const ${kVar} = ${symsVar}[${iVar}];`),d.write(`if (!${propIsEnumerableConst}.call(${accessor}, ${kVar})) continue;`),onSymbol?d.write(onSymbol):body(d)}),
doc.write("}")}function literalPropertyKey(ctx,key){return typeof key=="string"?esc(key):addConstant(ctx,key)}function generateMapCheck(doc,ctx,schema,accessor){
let def=schema._zod.def;doc.write(`if (!(${accessor} instanceof Map)) return INVALID;`),generateSizeGate(doc,schema,`${accessor}.size`);let outputVar=newVar(ctx),
kVar=newVar(ctx),valVar=newVar(ctx);return doc.write(`const ${outputVar} = new Map();`),doc.write(`for (const [${kVar}, ${valVar}] of ${accessor}) {`),doc.indented(
d=>{let keyOutput=generateCheck(d,ctx,def.keyType,kVar),valOutput=generateCheck(d,ctx,def.valueType,valVar);d.write(`${outputVar}.set(${keyOutput}, ${valOutput}\
);`)}),doc.write("}"),outputVar}function generateSetCheck(doc,ctx,schema,accessor){let def=schema._zod.def;doc.write(`if (!(${accessor} instanceof Set)) return \
INVALID;`),generateSizeGate(doc,schema,`${accessor}.size`);let outputVar=newVar(ctx),valVar=newVar(ctx);return doc.write(`const ${outputVar} = new Set();`),doc.
write(`for (const ${valVar} of ${accessor}) {`),doc.indented(d=>{let valOutput=generateCheck(d,ctx,def.valueType,valVar);d.write(`${outputVar}.add(${valOutput})\
;`)}),doc.write("}"),outputVar}function generateFileCheck(doc,accessor){return doc.write(`if (!(${accessor} instanceof File)) return INVALID;`),accessor}function generateTemplateLiteralCheck(doc,ctx,schema,accessor){
doc.write(`if (typeof ${accessor} !== "string") return INVALID;`);let pattern4=schema._zod.pattern;if(pattern4){let patternConst=addConstant(ctx,pattern4);doc.write(
`${patternConst}.lastIndex = 0;`),doc.write(`if (!${patternConst}.test(${accessor})) return INVALID;`)}return accessor}function generateLazyCheck(doc,ctx,schema,accessor){
let def=schema._zod.def,getterConst=addUserConstant(ctx,def.getter),cacheConst=addConstant(ctx,{parser:null});doc.write(`if (!${cacheConst}.parser) {`),doc.indented(
d=>{d.write(`const inner = ${getterConst}();`),d.write(`${cacheConst}.parser = function(input) {`),d.indented(d2=>{d2.write("const result = inner._zod.run({ val\
ue: input, issues: [] }, {});"),d2.write("return result.issues.length === 0 ? result.value : INVALID;")}),d.write("};")}),doc.write("}");let outputVar=newVar(ctx);
return doc.write(`const ${outputVar} = ${cacheConst}.parser(${accessor});`),doc.write(`if (${outputVar} === INVALID) return INVALID;`),outputVar}function generatePipeCheck(doc,ctx,schema,accessor){
let def=schema._zod.def,inputOutput=generateCheck(doc,ctx,def.in,accessor);if(def.transform){if(isAsyncFunction(def.transform))throw new ZodCompileAsyncError("z\
.compile: async transforms in pipes are not supported");let transformFn=def.transform,helperConst=addUserConstant(ctx,value=>{let fakePayload={value,issues:[],addIssue:pushIssue},
result=transformFn(value,fakePayload);return result instanceof Promise?INVALID:fakePayload.issues.length===0?result:INVALID}),transformedVar=newVar(ctx);return doc.
write(`const ${transformedVar} = ${helperConst}(${inputOutput});`),doc.write(`if (${transformedVar} === INVALID) return INVALID;`),generateCheck(doc,ctx,def.out,
transformedVar)}else return generateCheck(doc,ctx,def.out,inputOutput)}function isAsyncFunction(fn){return typeof fn=="function"&&(fn.constructor.name==="AsyncF\
unction"||fn[Symbol.toStringTag]==="AsyncFunction")}function generateCustomCheck(doc,ctx,schema,accessor){let def=schema._zod.def;if(def.fn){if(isAsyncFunction(
def.fn))throw new ZodCompileAsyncError("z.compile: async custom predicates are not supported");let fnConst=addUserConstant(ctx,def.fn),throwAsyncConst=addConstant(
ctx,throwAsync),resVar=newVar(ctx);doc.write(`const ${resVar} = ${fnConst}(${accessor});`),doc.write(`if (${resVar} instanceof Promise) ${throwAsyncConst}();`),
doc.write(`if (!${resVar}) return INVALID;`)}else throw new ZodCompileUnsupportedError("custom schema without a predicate function");return accessor}function runtimeCatch(innerSchema,catchValue,value){
let result=innerSchema._zod.run({value,issues:[]},{});if(result&&typeof result.then=="function")return INVALID;let r=result;return r.issues.length===0?r.value:catchValue()}
function generateCatchCheck(doc,ctx,schema,accessor){let def=schema._zod.def;if(!def.catchValue[CONSTANT_CATCH])throw new ZodCompileUnsupportedError("catch with\
 a callback (only a constant catch value compiles)",!1);let outputVar=newVar(ctx);doc.write(`let ${outputVar} = (() => {`),doc.indented(d=>{let innerOut=compileChild(
d,ctx,def.innerType,accessor);d.write(`return ${innerOut};`)}),doc.write("})();");let innerConst=addConstant(ctx,def.innerType),catchConst=addUserConstant(ctx,def.
catchValue),catchHelperConst=addConstant(ctx,runtimeCatch);return doc.write(`if (${outputVar} === INVALID) {`),doc.indented(d=>{d.write(`${outputVar} = ${catchHelperConst}\
(${innerConst}, ${catchConst}, ${accessor});`),d.write(`if (${outputVar} === INVALID) return INVALID;`)}),doc.write("}"),outputVar}function generateTransformCheck(doc,ctx,schema,accessor){
let def=schema._zod.def;if(def.transform){if(isAsyncFunction(def.transform))throw new ZodCompileAsyncError("z.compile: async transforms are not supported");let transformFn=def.
transform,helperConst=addUserConstant(ctx,value=>{let fakePayload={value,issues:[],addIssue:pushIssue},result=transformFn(value,fakePayload);return result instanceof
Promise?INVALID:fakePayload.issues.length===0?result:INVALID}),outputVar=newVar(ctx);return doc.write(`const ${outputVar} = ${helperConst}(${accessor});`),doc.write(
`if (${outputVar} === INVALID) return INVALID;`),outputVar}return accessor}function snapshotChecks(def){return def.checks&&(def.checks=[...def.checks]),def}function _string(Class2,params){return new Class2(snapshotChecks({type:"string",
...normalizeParams(params)}))}function _coercedString(Class2,params){return new Class2(snapshotChecks({type:"string",coerce:!0,...normalizeParams(params)}))}function _email(Class2,params){
return new Class2({type:"string",format:"email",check:"string_format",abort:!1,...normalizeParams(params)})}function _guid(Class2,params){return new Class2({type:"\
string",format:"guid",check:"string_format",abort:!1,...normalizeParams(params)})}function _uuid(Class2,params){return new Class2({type:"string",format:"uuid",check:"\
string_format",abort:!1,...normalizeParams(params)})}function _uuidv4(Class2,params){return new Class2({type:"string",format:"uuid",check:"string_format",abort:!1,
version:"v4",...normalizeParams(params)})}function _uuidv6(Class2,params){return new Class2({type:"string",format:"uuid",check:"string_format",abort:!1,version:"\
v6",...normalizeParams(params)})}function _uuidv7(Class2,params){return new Class2({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v7",...normalizeParams(
params)})}function _url(Class2,params){return new Class2({type:"string",format:"url",check:"string_format",abort:!1,...normalizeParams(params)})}function _emoji2(Class2,params){
return new Class2({type:"string",format:"emoji",check:"string_format",abort:!1,...normalizeParams(params)})}function _nanoid(Class2,params){return new Class2({type:"\
string",format:"nanoid",check:"string_format",abort:!1,...normalizeParams(params)})}function _cuid(Class2,params){return new Class2({type:"string",format:"cuid",
check:"string_format",abort:!1,...normalizeParams(params)})}function _cuid2(Class2,params){return new Class2({type:"string",format:"cuid2",check:"string_format",
abort:!1,...normalizeParams(params)})}function _ulid(Class2,params){return new Class2({type:"string",format:"ulid",check:"string_format",abort:!1,...normalizeParams(
params)})}function _xid(Class2,params){return new Class2({type:"string",format:"xid",check:"string_format",abort:!1,...normalizeParams(params)})}function _ksuid(Class2,params){
return new Class2({type:"string",format:"ksuid",check:"string_format",abort:!1,...normalizeParams(params)})}function _ipv4(Class2,params){return new Class2({type:"\
string",format:"ipv4",check:"string_format",abort:!1,...normalizeParams(params)})}function _ipv6(Class2,params){return new Class2({type:"string",format:"ipv6",check:"\
string_format",abort:!1,...normalizeParams(params)})}function _mac(Class2,params){return new Class2({type:"string",format:"mac",check:"string_format",abort:!1,...normalizeParams(
params)})}function _cidrv4(Class2,params){return new Class2({type:"string",format:"cidrv4",check:"string_format",abort:!1,...normalizeParams(params)})}function _cidrv6(Class2,params){
return new Class2({type:"string",format:"cidrv6",check:"string_format",abort:!1,...normalizeParams(params)})}function _base64(Class2,params){return new Class2({
type:"string",format:"base64",check:"string_format",abort:!1,...normalizeParams(params)})}function _base64url(Class2,params){return new Class2({type:"string",format:"\
base64url",check:"string_format",abort:!1,...normalizeParams(params)})}function _e164(Class2,params){return new Class2({type:"string",format:"e164",check:"strin\
g_format",abort:!1,...normalizeParams(params)})}function _creditCard(Class2,params){return new Class2({type:"string",format:"credit_card",check:"string_format",
abort:!1,...normalizeParams(params)})}function _iban(Class2,params){return new Class2({type:"string",format:"iban",check:"string_format",abort:!1,...normalizeParams(
params)})}function _jwt(Class2,params){return new Class2({type:"string",format:"jwt",check:"string_format",abort:!1,...normalizeParams(params)})}var TimePrecision={
Any:null,Minute:-1,Second:0,Millisecond:3,Microsecond:6};function _isoDateTime(Class2,params){return new Class2({type:"string",format:"datetime",check:"string_f\
ormat",offset:!1,local:!1,precision:null,...normalizeParams(params)})}function _isoDate(Class2,params){return new Class2({type:"string",format:"date",check:"str\
ing_format",...normalizeParams(params)})}function _isoTime(Class2,params){return new Class2({type:"string",format:"time",check:"string_format",precision:null,...normalizeParams(
params)})}function _isoDuration(Class2,params){return new Class2({type:"string",format:"duration",check:"string_format",...normalizeParams(params)})}function _number(Class2,params){
return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}function _coercedNumber(Class2,params){return new Class2(snapshotChecks(
{type:"number",coerce:!0,checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:!1,format:"\
safeint",...normalizeParams(params)})}function _float32(Class2,params){return new Class2({type:"number",check:"number_format",abort:!1,format:"float32",...normalizeParams(
params)})}function _float64(Class2,params){return new Class2({type:"number",check:"number_format",abort:!1,format:"float64",...normalizeParams(params)})}function _int32(Class2,params){
return new Class2({type:"number",check:"number_format",abort:!1,format:"int32",...normalizeParams(params)})}function _uint32(Class2,params){return new Class2({type:"\
number",check:"number_format",abort:!1,format:"uint32",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2({type:"boolean",...normalizeParams(
params)})}function _coercedBoolean(Class2,params){return new Class2({type:"boolean",coerce:!0,...normalizeParams(params)})}function _bigint(Class2,params){return new Class2(
{type:"bigint",...normalizeParams(params)})}function _coercedBigint(Class2,params){return new Class2({type:"bigint",coerce:!0,...normalizeParams(params)})}function _int64(Class2,params){
return new Class2({type:"bigint",check:"bigint_format",abort:!1,format:"int64",...normalizeParams(params)})}function _uint64(Class2,params){return new Class2({type:"\
bigint",check:"bigint_format",abort:!1,format:"uint64",...normalizeParams(params)})}function _symbol(Class2,params){return new Class2({type:"symbol",...normalizeParams(
params)})}function _undefined2(Class2,params){return new Class2({type:"undefined",...normalizeParams(params)})}function _null2(Class2,params){return new Class2(
{type:"null",...normalizeParams(params)})}function _any(Class2){return new Class2({type:"any"})}function _unknown(Class2){return new Class2({type:"unknown"})}function _never(Class2,params){
return new Class2({type:"never",...normalizeParams(params)})}function _void(Class2,params){return new Class2({type:"void",...normalizeParams(params)})}function _date(Class2,params){
return new Class2({type:"date",...normalizeParams(params)})}function _coercedDate(Class2,params){return new Class2({type:"date",coerce:!0,...normalizeParams(params)})}
function _nan(Class2,params){return new Class2({type:"nan",...normalizeParams(params)})}function _lt(value,params){return new $ZodCheckLessThan({check:"less_tha\
n",...normalizeParams(params),value,inclusive:!1})}function _lte(value,params){return new $ZodCheckLessThan({check:"less_than",...normalizeParams(params),value,
inclusive:!0})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:!1})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:!0})}function _positive(params){return _gt(0,params)}function _negative(params){return _lt(0,params)}function _nonpositive(params){return _lte(0,params)}function _nonnegative(params){
return _gte(0,params)}function _multipleOf(value,params){return new $ZodCheckMultipleOf({check:"multiple_of",...normalizeParams(params),value})}function _maxSize(maximum,params){
return new $ZodCheckMaxSize({check:"max_size",...normalizeParams(params),maximum})}function _minSize(minimum,params){return new $ZodCheckMinSize({check:"min_siz\
e",...normalizeParams(params),minimum})}function _size(size,params){return new $ZodCheckSizeEquals({check:"size_equals",...normalizeParams(params),size})}function _maxLength(maximum,params){
return new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum})}function _minLength(minimum,params){return new $ZodCheckMinLength({check:"\
min_length",...normalizeParams(params),minimum})}function _length(length,params){return new $ZodCheckLengthEquals({check:"length_equals",...normalizeParams(params),
length})}function _regex(pattern4,params){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(params),pattern:pattern4})}function _lowercase(params){
return new $ZodCheckLowerCase({check:"string_format",format:"lowercase",...normalizeParams(params)})}function _uppercase(params){return new $ZodCheckUpperCase({
check:"string_format",format:"uppercase",...normalizeParams(params)})}function _includes(includes,params){return new $ZodCheckIncludes({check:"string_format",format:"\
includes",...normalizeParams(params),includes})}function _startsWith(prefix,params){return new $ZodCheckStartsWith({check:"string_format",format:"starts_with",...normalizeParams(
params),prefix})}function _endsWith(suffix,params){return new $ZodCheckEndsWith({check:"string_format",format:"ends_with",...normalizeParams(params),suffix})}function _property(property,schema,params){
return new $ZodCheckProperty({check:"property",property,schema,...normalizeParams(params)})}function _properties(shape,params){return new $ZodCheckProperties({check:"\
properties",shape,...normalizeParams(params)})}function _mime(types,params){return new $ZodCheckMimeType({check:"mime_type",mime:types,...normalizeParams(params)})}
function _overwrite(tx){return new $ZodCheckOverwrite({check:"overwrite",tx})}function _normalize(form){return _overwrite(input2=>input2.normalize(form))}function _trim(){
return _overwrite(input2=>input2.trim())}function _toLowerCase(){return _overwrite(input2=>input2.toLowerCase())}function _toUpperCase(){return _overwrite(input2=>input2.
toUpperCase())}function _slugify(){return _overwrite(input2=>slugify(input2))}function _array(Class2,element,params){return new Class2({type:"array",element,...normalizeParams(
params)})}function _union(Class2,options3,params){return new Class2({type:"union",options:options3,...normalizeParams(params)})}function _xor(Class2,options3,params){
return new Class2({type:"union",options:options3,inclusive:!1,...normalizeParams(params)})}function _discriminatedUnion(Class2,discriminator,options3,params){return new Class2(
{type:"union",options:options3,discriminator,...normalizeParams(params)})}function _intersection(Class2,left,right){return new Class2({type:"intersection",left,
right})}function _tuple(Class2,items,_paramsOrRest,_params){let hasRest=_paramsOrRest instanceof $ZodType,params=hasRest?_params:_paramsOrRest,rest=hasRest?_paramsOrRest:
null;return new Class2({type:"tuple",items,rest,...normalizeParams(params)})}function _record(Class2,keyType,valueType,params){return new Class2({type:"record",
keyType,valueType,...normalizeParams(params)})}function _map(Class2,keyType,valueType,params){return new Class2({type:"map",keyType,valueType,...normalizeParams(
params)})}function _set(Class2,valueType,params){return new Class2({type:"set",valueType,...normalizeParams(params)})}function _enum(Class2,values,params){let entries2=Array.
isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new Class2({type:"enum",entries:entries2,...normalizeParams(params)})}function _nativeEnum(Class2,entries2,params){
return new Class2({type:"enum",entries:entries2,...normalizeParams(params)})}function _literal(Class2,value,params){return new Class2({type:"literal",values:Array.
isArray(value)?value:[value],...normalizeParams(params)})}function _file(Class2,params){return new Class2({type:"file",...normalizeParams(params)})}function _transform(Class2,fn){
return new Class2({type:"transform",transform:fn})}function _optional(Class2,innerType){return new Class2({type:"optional",innerType})}function _nullable(Class2,innerType){
return new Class2({type:"nullable",innerType})}function _default(Class2,innerType,defaultValue){return new Class2({type:"default",innerType,get defaultValue(){return typeof defaultValue==
"function"?defaultValue():shallowClone(defaultValue)}})}function _nonoptional(Class2,innerType,params){return new Class2({type:"nonoptional",innerType,...normalizeParams(
params)})}function _success(Class2,innerType){return new Class2({type:"success",innerType})}function _catch(Class2,innerType,catchValue){return new Class2({type:"\
catch",innerType,catchValue:typeof catchValue=="function"?catchValue:constantCatch(catchValue)})}function _pipe(Class2,in_,out){return new Class2({type:"pipe",in:in_,
out})}function _readonly(Class2,innerType){return new Class2({type:"readonly",innerType})}function _templateLiteral(Class2,parts,params){return new Class2({type:"\
template_literal",parts,...normalizeParams(params)})}function _lazy(Class2,getter){return new Class2({type:"lazy",getter})}function _promise(Class2,innerType){return new Class2(
{type:"promise",innerType})}function _custom(Class2,fn,_params){let norm=normalizeParams(_params);return norm.abort??(norm.abort=!0),new Class2({type:"custom",check:"\
custom",fn,...norm})}function _refine(Class2,fn,_params){return new Class2({type:"custom",check:"custom",fn,...normalizeParams(_params)})}function _superRefine(fn,params){
let ch=_check(payload=>(payload.addIssue=issue2=>{if(typeof issue2=="string")payload.issues.push(issue(issue2,payload.value,ch._zod.def));else{let _issue=issue2;
_issue.fatal&&(_issue.continue=!1),_issue.code??(_issue.code="custom"),"input"in _issue||(_issue.input=payload.value),_issue.inst??(_issue.inst=ch),_issue.continue??
(_issue.continue=!ch._zod.def.abort),payload.issues.push(issue(_issue))}},fn(payload.value,payload)),params);return ch}function _check(fn,params){let ch=new $ZodCheck(
{check:"custom",...normalizeParams(params)});return ch._zod.check=fn,ch}function describe(description){let ch=new $ZodCheck({check:"describe"});return ch._zod.onattach=
[inst=>{let existing2=globalRegistry.get(inst)??{};globalRegistry.add(inst,{...existing2,description})}],ch._zod.check=()=>{},ch}function meta(metadata){let ch=new $ZodCheck(
{check:"meta"});return ch._zod.onattach=[inst=>{let existing2=globalRegistry.get(inst)??{};globalRegistry.add(inst,{...existing2,...metadata})}],ch._zod.check=()=>{},
ch}function _stringbool(Classes,_params){let params=normalizeParams(_params),truthyArray=params.truthy??["true","1","yes","on","y","enabled"],falsyArray=params.
falsy??["false","0","no","off","n","disabled"];params.case!=="sensitive"&&(truthyArray=truthyArray.map(v=>typeof v=="string"?v.toLowerCase():v),falsyArray=falsyArray.
map(v=>typeof v=="string"?v.toLowerCase():v));let truthySet=new Set(truthyArray),falsySet=new Set(falsyArray),_Codec=Classes.Codec??$ZodCodec,_Boolean=Classes.Boolean??
$ZodBoolean,_String=Classes.String??$ZodString,stringSchema=new _String({type:"string",error:params.error}),booleanSchema=new _Boolean({type:"boolean",error:params.
error}),codec2=new _Codec({type:"pipe",in:stringSchema,out:booleanSchema,transform:((input2,payload)=>{let data=input2;return params.case!=="sensitive"&&(data=data.
toLowerCase()),truthySet.has(data)?!0:falsySet.has(data)?!1:(payload.issues.push({code:"invalid_value",expected:"stringbool",values:[...truthySet,...falsySet],input:payload.
value,inst:codec2,continue:!1}),{})}),reverseTransform:((input2,_payload)=>input2===!0?truthyArray[0]||"true":falsyArray[0]||"false"),error:params.error});return codec2.
_zod.bag.truthy=truthyArray,codec2._zod.bag.falsy=falsyArray,codec2._zod.bag.case=params.case??"insensitive",codec2}function _stringFormat(Class2,format,fnOrRegex,_params={}){
let params=normalizeParams(_params),def={check:"string_format",type:"string",format,fn:typeof fnOrRegex=="function"?fnOrRegex:val=>fnOrRegex.test(val),...params};
return fnOrRegex instanceof RegExp&&(def.pattern=fnOrRegex),new Class2(def)}function assignProps(target2,...sources){for(let source2 of sources)for(let key of Reflect.ownKeys(source2))Object.prototype.propertyIsEnumerable.call(source2,key)&&
assignProp(target2,key,source2[key]);return target2}function initializeContext(params){let target2=params?.target??"draft-2020-12";return target2==="draft-4"&&(target2=
"draft-04"),target2==="draft-7"&&(target2="draft-07"),{processors:params.processors??{},metadataRegistry:params?.metadata??globalRegistry,target:target2,unrepresentable:params?.
unrepresentable??"throw",override:params?.override??(()=>{}),io:params?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,
cycles:params?.cycles??"ref",reused:params?.reused??"inline",intersections:[],deferred:[],external:params?.external??void 0}}function handleUnrepresentable(schema,ctx,json2,params,message){
let result=typeof ctx.unrepresentable=="function"?ctx.unrepresentable({zodSchema:schema,path:params.path,message}):ctx.unrepresentable;if(result==="any")return!1;
if(result===void 0||result==="throw")throw new Error(message);return Object.assign(json2,result),!0}function processSchema(schema,ctx,_params={path:[],schemaPath:[]}){
var _a3;let def=schema._zod.def,seen=ctx.seen.get(schema);if(seen)return seen.count++,_params.schemaPath.includes(schema)&&(seen.cycle=_params.path),seen.schema;
let result={schema:{},count:1,cycle:void 0,path:_params.path};ctx.seen.set(schema,result),ctx.sharedDefsExtractedFor=void 0,ctx.sharedEmitDoneFor=void 0;let overrideSchema=schema.
_zod.toJSONSchema?.();if(overrideSchema)result.schema=overrideSchema;else{let params={..._params,schemaPath:[..._params.schemaPath,schema],path:_params.path};if(schema.
_zod.processJSONSchema)schema._zod.processJSONSchema(ctx,result.schema,params);else{let _json=result.schema,processor=ctx.processors[def.type];if(!processor)throw new Error(
`[toJSONSchema]: Non-representable type encountered: ${def.type}`);processor(schema,ctx,_json,params)}let parent=schema._zod.parent;parent&&(result.ref||(result.
ref=parent),processSchema(parent,ctx,params),ctx.seen.get(parent).isParent=!0)}let meta3=ctx.metadataRegistry.get(schema);return meta3&&assignProps(result.schema,
meta3),ctx.io==="input"&&isTransforming(schema)&&(delete result.schema.examples,delete result.schema.default),ctx.io==="input"&&"_prefault"in result.schema&&((_a3=
result.schema).default??(_a3.default=result.schema._prefault)),delete result.schema._prefault,ctx.seen.get(schema).schema}function encodeJSONPointerSegment(segment2){return segment2.replace(/~/g,"~0").replace(/\//g,"~1")}function extractDefs(ctx,schema){let root=ctx.seen.get(schema);
if(!root)throw new Error("Unprocessed schema. This is a bug in Zod.");if(ctx.external&&ctx.sharedDefsExtractedFor===ctx.external)return;let idToSchema=new Map;for(let entry of ctx.
seen.entries()){let id2=ctx.metadataRegistry.get(entry[0])?.id;if(id2){let existing2=idToSchema.get(id2);if(existing2&&existing2!==entry[0])throw new Error(`Dup\
licate schema id "${id2}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);idToSchema.set(id2,entry[0])}}
let makeURI=entry=>{let defsSegment=ctx.target==="draft-2020-12"?"$defs":"definitions";if(ctx.external){let externalId=ctx.external.registry.get(entry[0])?.id,uriGenerator=ctx.
external.uri??(id3=>id3);if(externalId)return{ref:uriGenerator(externalId)};let id2=entry[1].defId??entry[1].schema.id??`schema${ctx.counter++}`;return entry[1].
defId=id2,{defId:id2,ref:`${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id2)}`}}let uriPrefix="#",defUriPrefix=`${uriPrefix}/${defsSegment}\
/`;if(entry[1]===root&&!entry[1].schema.id)return{ref:uriPrefix};let defId=entry[1].schema.id??`__schema${ctx.counter++}`;return{defId,ref:defUriPrefix+encodeJSONPointerSegment(
defId)}},extractToDef=entry=>{if(entry[1].schema.$ref)return;let seen=entry[1],{ref,defId}=makeURI(entry);seen.def={...seen.schema},defId&&(seen.defId=defId);let schema2=seen.
schema;for(let key in schema2)delete schema2[key];schema2.$ref=ref};if(ctx.cycles==="throw")for(let entry of ctx.seen.entries()){let seen=entry[1];if(seen.cycle)
throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let entry of ctx.seen.entries()){let seen=entry[1];if(schema===entry[0]){
extractToDef(entry);continue}if(ctx.external){let ext=ctx.external.registry.get(entry[0])?.id;if(schema!==entry[0]&&ext){extractToDef(entry);continue}}if(ctx.metadataRegistry.
get(entry[0])?.id){extractToDef(entry);continue}if(seen.cycle){extractToDef(entry);continue}seen.count>1&&ctx.reused==="ref"&&extractToDef(entry)}ctx.external&&
(ctx.sharedDefsExtractedFor=ctx.external)}function compactTypeUnion(schema){let options3=schema.anyOf;if(!Array.isArray(options3)||options3.length===0||schema.type!==
void 0)return;let types=[];for(let option of options3){if(!option||typeof option!="object")return;compactTypeUnion(option);let keys2=Object.keys(option);if(keys2.
length!==1||keys2[0]!=="type")return;let type=option.type;for(let member of Array.isArray(type)?type:[type]){if(typeof member!="string")return;types.includes(member)||
types.push(member)}}delete schema.anyOf,schema.type=types.length===1?types[0]:types}var FOLDABLE_KEYS=new Set(["type","properties","required","additionalPropert\
ies"]),UNION_KEYS=["oneOf","anyOf"];function undeclaredConstraint(member){let extra=member.additionalProperties;return extra===void 0||extra===!1||typeof extra!=
"object"||extra===null?null:Object.keys(extra).length?extra:null}function foldObjects(members2){let objects=[];for(let member of members2){if(typeof member!="ob\
ject"||member.type!=="object")return null;for(let key in member)if(!FOLDABLE_KEYS.has(key))return null;objects.push(member)}let properties={},required2=new Set;
for(let object2 of objects){for(let key in object2.properties){if(Object.prototype.hasOwnProperty.call(properties,key))continue;let parts=[];for(let other of objects){
let part=other.properties?.[key]??undeclaredConstraint(other);part!=null&&(parts.some(seen=>JSON.stringify(seen)===JSON.stringify(part))||parts.push(part))}let merged=parts.
length===1?parts[0]:foldObjects(parts)??{allOf:parts};assignProp(properties,key,merged)}for(let key of object2.required??[])required2.add(key)}let folded={type:"\
object",properties};if(required2.size&&(folded.required=[...required2]),objects.every(object2=>object2.additionalProperties===!1))folded.additionalProperties=!1;else{
let constraints=[];for(let object2 of objects){let constraint=undeclaredConstraint(object2);constraint&&!constraints.some(seen=>JSON.stringify(seen)===JSON.stringify(
constraint))&&constraints.push(constraint)}constraints.length===1?folded.additionalProperties=constraints[0]:constraints.length>1&&(folded.additionalProperties=
{allOf:constraints})}return folded}function foldIntersection(json2){let allOf=json2.allOf;if(!Array.isArray(allOf)||allOf.length<2)return;for(let key of FOLDABLE_KEYS)
if(key in json2)return;let unions=allOf.filter(m=>UNION_KEYS.some(k=>Array.isArray(m[k]))),folded=null;if(!unions.length)folded=foldObjects(allOf);else{let union2=unions[0],
keyword=UNION_KEYS.find(k=>Array.isArray(union2[k]));if(Object.keys(union2).length!==1)return;let rest=allOf.filter(m=>m!==union2),branches=union2[keyword].map(
branch=>foldObjects([...rest,branch]));if(branches.some(b=>!b))return;folded={[keyword]:branches}}folded&&(delete json2.allOf,assignProps(json2,folded))}function finalize(ctx,schema){
let root=ctx.seen.get(schema);if(!root)throw new Error("Unprocessed schema. This is a bug in Zod.");let flattenRef=zodSchema=>{let seen=ctx.seen.get(zodSchema);
if(seen.ref===null)return;let schema2=seen.def??seen.schema,_cached={...schema2},ref=seen.ref;if(seen.ref=null,ref){flattenRef(ref);let refSeen=ctx.seen.get(ref),
refSchema=refSeen.schema;if(refSchema.$ref&&(ctx.target==="draft-07"||ctx.target==="draft-04"||ctx.target==="openapi-3.0")?(schema2.allOf=schema2.allOf??[],schema2.
allOf.push(refSchema)):assignProps(schema2,refSchema),assignProps(schema2,_cached),zodSchema._zod.parent===ref)for(let key in schema2)key==="$ref"||key==="allOf"||
key in _cached||delete schema2[key];if(refSchema.$ref&&refSeen.def)for(let key in schema2)key==="$ref"||key==="allOf"||key in refSeen.def&&JSON.stringify(schema2[key])===
JSON.stringify(refSeen.def[key])&&delete schema2[key]}let parent=zodSchema._zod.parent;if(parent&&parent!==ref){flattenRef(parent);let parentSeen=ctx.seen.get(parent);
if(parentSeen?.schema.$ref&&(schema2.$ref=parentSeen.schema.$ref,parentSeen.def))for(let key in schema2)key==="$ref"||key==="allOf"||key in parentSeen.def&&JSON.
stringify(schema2[key])===JSON.stringify(parentSeen.def[key])&&delete schema2[key]}ctx.override({zodSchema,jsonSchema:schema2,path:seen.path??[]})};if(!ctx.external||
ctx.sharedEmitDoneFor!==ctx.external){for(let entry of[...ctx.seen.entries()].reverse())flattenRef(entry[0]);if(ctx.target!=="openapi-3.0")for(let entry of ctx.
seen.entries())compactTypeUnion(entry[1].def??entry[1].schema);for(let rewrite of ctx.deferred)rewrite();if(ctx.intersections.length){let carriers=new Map;for(let seen of ctx.
seen.values())for(let json2 of[seen.schema,seen.def]){let allOf=json2?.allOf;if(!Array.isArray(allOf))continue;let existing2=carriers.get(allOf);existing2?existing2.
push(json2):carriers.set(allOf,[json2])}for(let allOf of ctx.intersections)for(let json2 of carriers.get(allOf)??[])foldIntersection(json2)}}let result={};if(ctx.
target==="draft-2020-12"?result.$schema="https://json-schema.org/draft/2020-12/schema":ctx.target==="draft-07"?result.$schema="http://json-schema.org/draft-07/s\
chema#":ctx.target==="draft-04"?result.$schema="http://json-schema.org/draft-04/schema#":ctx.target,ctx.external?.uri){let id2=ctx.external.registry.get(schema)?.
id;if(!id2)throw new Error("Schema is missing an `id` property");result.$id=ctx.external.uri(id2)}assignProps(result,root.defId?root.schema:root.def??root.schema);
let rootMetaId=ctx.metadataRegistry.get(schema)?.id;rootMetaId!==void 0&&result.id===rootMetaId&&delete result.id;let defs=ctx.external?.defs??{};if(!ctx.external||
ctx.sharedEmitDoneFor!==ctx.external)for(let entry of ctx.seen.entries()){let seen=entry[1];seen.def&&seen.defId&&(seen.def.id===seen.defId&&delete seen.def.id,
assignProp(defs,seen.defId,seen.def))}ctx.external&&(ctx.sharedEmitDoneFor=ctx.external),ctx.external||Object.keys(defs).length>0&&(ctx.target==="draft-2020-12"?
result.$defs=defs:result.definitions=defs);try{let finalized=JSON.parse(JSON.stringify(result));return Object.defineProperty(finalized,"~standard",{value:{...schema["\
~standard"],jsonSchema:{input:createStandardJSONSchemaMethod(schema,"input",ctx.processors),output:createStandardJSONSchemaMethod(schema,"output",ctx.processors)}},
enumerable:!1,writable:!1}),finalized}catch{throw new Error("Error converting schema to JSON.")}}function isTransforming(_schema,_ctx){let ctx=_ctx??{seen:new Set};
if(ctx.seen.has(_schema))return!1;ctx.seen.add(_schema);let def=_schema._zod.def;if(def.type==="transform")return!0;if(def.type==="array")return isTransforming(
def.element,ctx);if(def.type==="set")return isTransforming(def.valueType,ctx);if(def.type==="lazy")return isTransforming(def.getter(),ctx);if(def.type==="promis\
e"||def.type==="optional"||def.type==="nonoptional"||def.type==="nullable"||def.type==="readonly"||def.type==="default"||def.type==="prefault"||def.type==="catc\
h")return isTransforming(def.innerType,ctx);if(def.type==="intersection")return isTransforming(def.left,ctx)||isTransforming(def.right,ctx);if(def.type==="recor\
d"||def.type==="map")return isTransforming(def.keyType,ctx)||isTransforming(def.valueType,ctx);if(def.type==="pipe")return _schema._zod.traits.has("$ZodCodec")?
!0:isTransforming(def.in,ctx)||isTransforming(def.out,ctx);if(def.type==="object"){for(let key in def.shape)if(isTransforming(def.shape[key],ctx))return!0;return!1}
if(def.type==="union"){for(let option of def.options)if(isTransforming(option,ctx))return!0;return!1}if(def.type==="tuple"){for(let item of def.items)if(isTransforming(
item,ctx))return!0;return!!(def.rest&&isTransforming(def.rest,ctx))}return!1}var createToJSONSchemaMethod=(schema,processors={})=>params=>{let ctx=initializeContext(
{...params,processors});return processSchema(schema,ctx),extractDefs(ctx,schema),finalize(ctx,schema)},createStandardJSONSchemaMethod=(schema,io,processors={})=>params=>{
let{libraryOptions,target:target2}=params??{},ctx=initializeContext({...libraryOptions??{},target:target2,io,processors});return processSchema(schema,ctx),extractDefs(
ctx,schema),finalize(ctx,schema)};var narrowMin=(agg,key,value)=>{(agg[key]===void 0||value>agg[key])&&(agg[key]=value)},narrowMax=(agg,key,value)=>{(agg[key]===void 0||value<agg[key])&&(agg[key]=
value)},narrowBoth=(agg,value)=>{narrowMin(agg,"minimum",value),narrowMax(agg,"maximum",value)},addDivisor=(agg,value)=>{agg.multipleOf??(agg.multipleOf=[]),agg.
multipleOf.includes(value)||agg.multipleOf.push(value)},addPattern=(agg,pattern4)=>{agg.patterns??(agg.patterns=new Set),agg.patterns.add(pattern4)},intersectMime=(agg,mime)=>{
agg.mime=agg.mime?agg.mime.filter(m=>mime.includes(m)):[...mime]},setFormat=(agg,format)=>{agg.format=format,format.includes("int")&&(agg.isInt=!0)},minContributor=(agg,def)=>narrowMin(
agg,"minimum",def.minimum),maxContributor=(agg,def)=>narrowMax(agg,"maximum",def.maximum),formatContributor=ranges=>(agg,def)=>{setFormat(agg,def.format);let[minimum,
maximum]=ranges[def.format];narrowMin(agg,"minimum",minimum),narrowMax(agg,"maximum",maximum)},contributors={greater_than:(agg,def)=>narrowMin(agg,def.inclusive?
"minimum":"exclusiveMinimum",def.value),less_than:(agg,def)=>narrowMax(agg,def.inclusive?"maximum":"exclusiveMaximum",def.value),multiple_of:(agg,def)=>addDivisor(
agg,def.value),number_format:formatContributor(NUMBER_FORMAT_RANGES),bigint_format:formatContributor(BIGINT_FORMAT_RANGES),min_length:minContributor,max_length:maxContributor,
length_equals:(agg,def)=>narrowBoth(agg,def.length),min_size:minContributor,max_size:maxContributor,size_equals:(agg,def)=>narrowBoth(agg,def.size),string_format:(agg,def)=>{
setFormat(agg,def.format),def.pattern&&addPattern(agg,def.pattern),(def.format==="base64"||def.format==="base64url")&&(agg.contentEncoding=def.format),(def.local||
def.precision===-1)&&(agg.laxFormat=!0)},mime_type:(agg,def)=>intersectMime(agg,def.mime)};function aggregateChecks(schema){let agg={},def=schema._zod.def,list2=schema.
_zod.traits.has("$ZodCheck")?[schema,...def.checks??[]]:def.checks??[];for(let ch of list2)contributors[ch._zod.def.check]?.(agg,ch._zod.def);let bag=schema._zod.
bag;bag.minimum!==void 0&&narrowMin(agg,"minimum",bag.minimum),bag.exclusiveMinimum!==void 0&&narrowMin(agg,"exclusiveMinimum",bag.exclusiveMinimum),bag.maximum!==
void 0&&narrowMax(agg,"maximum",bag.maximum),bag.exclusiveMaximum!==void 0&&narrowMax(agg,"exclusiveMaximum",bag.exclusiveMaximum),bag.multipleOf!==void 0&&addDivisor(
agg,bag.multipleOf),bag.format!==void 0&&(agg.format??(agg.format=bag.format),bag.format.includes("int")&&(agg.isInt=!0)),bag.mime&&intersectMime(agg,bag.mime);
for(let pattern4 of bag.patterns??[])addPattern(agg,pattern4);return agg}var formatMap={guid:"uuid",url:"uri",datetime:"date-time",json_string:"json-string",regex:""},
exactPatterns=new Map([[base64Charset,base64],[base64urlCharset,base64url]]),exactPattern=p=>exactPatterns.get(p)??p,stringProcessor=(schema,ctx,_json,_params)=>{
let json2=_json;json2.type="string";let{minimum,maximum,format,patterns,contentEncoding,laxFormat}=aggregateChecks(schema);if(typeof minimum=="number"&&(json2.minLength=
minimum),typeof maximum=="number"&&(json2.maxLength=maximum),format&&(json2.format=formatMap[format]??format,json2.format===""&&delete json2.format,(format==="t\
ime"||laxFormat)&&delete json2.format),contentEncoding&&(json2.contentEncoding=contentEncoding),patterns&&patterns.size>0){let patternList=[...patterns].map(exactPattern);
patternList.length===1?json2.pattern=patternList[0].source:patternList.length>1&&(json2.allOf=[...patternList.map(regex=>({...ctx.target==="draft-07"||ctx.target===
"draft-04"||ctx.target==="openapi-3.0"?{type:"string"}:{},pattern:regex.source}))])}},numberProcessor=(schema,ctx,_json,params)=>{let json2=_json,{minimum,maximum,
multipleOf,exclusiveMaximum,exclusiveMinimum,isInt}=aggregateChecks(schema);json2.type=isInt?"integer":"number";let exMin=typeof exclusiveMinimum=="number"&&exclusiveMinimum>=
(minimum??Number.NEGATIVE_INFINITY),exMax=typeof exclusiveMaximum=="number"&&exclusiveMaximum<=(maximum??Number.POSITIVE_INFINITY),legacy2=ctx.target==="draft-0\
4"||ctx.target==="openapi-3.0";if(exMin?legacy2?(json2.minimum=exclusiveMinimum,json2.exclusiveMinimum=!0):json2.exclusiveMinimum=exclusiveMinimum:typeof minimum==
"number"&&(json2.minimum=minimum),exMax?legacy2?(json2.maximum=exclusiveMaximum,json2.exclusiveMaximum=!0):json2.exclusiveMaximum=exclusiveMaximum:typeof maximum==
"number"&&(json2.maximum=maximum),multipleOf){let divisors=new Set;for(let divisor of multipleOf)Number.isFinite(divisor)&&divisor!==0?divisors.add(Math.abs(divisor)):
handleUnrepresentable(schema,ctx,json2,params,`A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);let[first,...rest]=divisors;first!==void 0&&
(json2.multipleOf=first),rest.length&&(json2.allOf=[...json2.allOf??[],...rest.map(m=>({multipleOf:m}))])}},booleanProcessor=(_schema,_ctx,json2,_params)=>{json2.
type="boolean"},bigintProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,params,"BigInt cannot be represented in JSON Schema")},symbolProcessor=(schema,ctx,json2,params)=>{
handleUnrepresentable(schema,ctx,json2,params,"Symbols cannot be represented in JSON Schema")},nullProcessor=(_schema,ctx,json2,_params)=>{ctx.target==="openapi\
-3.0"?(json2.type="string",json2.nullable=!0,json2.enum=[null]):json2.type="null"},undefinedProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,
json2,params,"Undefined cannot be represented in JSON Schema")},voidProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,params,"Void ca\
nnot be represented in JSON Schema")},neverProcessor=(_schema,_ctx,json2,_params)=>{json2.not={}},anyProcessor=(_schema,_ctx,_json,_params)=>{},unknownProcessor=(_schema,_ctx,_json,_params)=>{},
dateProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,params,"Date cannot be represented in JSON Schema")},enumProcessor=(schema,_ctx,json2,_params)=>{
let def=schema._zod.def,values=getEnumValues(def.entries);if(values.length===0){json2.not={};return}values.every(v=>typeof v=="number")&&(json2.type="number"),values.
every(v=>typeof v=="string")&&(json2.type="string"),json2.enum=values},literalProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def;if(def.values.length===
0){json2.not={};return}let vals=[];for(let val of def.values)if(val===void 0){if(handleUnrepresentable(schema,ctx,json2,params,"Literal `undefined` cannot be re\
presented in JSON Schema"))return}else if(typeof val=="bigint"){if(handleUnrepresentable(schema,ctx,json2,params,"BigInt literals cannot be represented in JSON \
Schema"))return;vals.push(Number(val))}else vals.push(val);if(vals.length!==0)if(vals.length===1){let val=vals[0];json2.type=val===null?"null":typeof val,ctx.target===
"draft-04"||ctx.target==="openapi-3.0"?json2.enum=[val]:json2.const=val}else vals.every(v=>typeof v=="number")&&(json2.type="number"),vals.every(v=>typeof v=="s\
tring")&&(json2.type="string"),vals.every(v=>typeof v=="boolean")&&(json2.type="boolean"),vals.every(v=>v===null)&&(json2.type="null"),json2.enum=vals},nanProcessor=(schema,ctx,json2,params)=>{
handleUnrepresentable(schema,ctx,json2,params,"NaN cannot be represented in JSON Schema")},templateLiteralProcessor=(schema,_ctx,json2,_params)=>{let _json=json2,
pattern4=schema._zod.pattern;if(!pattern4)throw new Error("Pattern not found in template literal");_json.type="string",_json.pattern=pattern4.source},fileProcessor=(schema,_ctx,json2,_params)=>{
let _json=json2;_json.type="string",_json.format="binary",_json.contentEncoding="binary";let{minimum,maximum,mime}=aggregateChecks(schema);minimum!==void 0&&(_json.
minLength=minimum),maximum!==void 0&&(_json.maxLength=maximum),mime&&(mime.length===0?_json.not={}:mime.length===1?_json.contentMediaType=mime[0]:_json.anyOf=mime.
map(m=>({contentMediaType:m})))},successProcessor=(_schema,_ctx,json2,_params)=>{json2.type="boolean"},customProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(
schema,ctx,json2,params,"Custom types cannot be represented in JSON Schema")},functionProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,
params,"Function types cannot be represented in JSON Schema")},transformProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,params,"Tra\
nsforms cannot be represented in JSON Schema")},mapProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,params,"Map cannot be represente\
d in JSON Schema")},setProcessor=(schema,ctx,json2,params)=>{handleUnrepresentable(schema,ctx,json2,params,"Set cannot be represented in JSON Schema")},arrayProcessor=(schema,ctx,_json,params)=>{
let json2=_json,def=schema._zod.def,{minimum,maximum}=aggregateChecks(schema);typeof minimum=="number"&&(json2.minItems=minimum),typeof maximum=="number"&&(json2.
maxItems=maximum),json2.type="array",json2.items=processSchema(def.element,ctx,{...params,path:[...params.path,"items"]})};function inputOptin(schema){let def=schema.
_zod.def;return def.type==="pipe"&&def.in._zod.traits.has("$ZodTransform")?inputOptin(def.out):def.type==="catch"?inputOptin(def.innerType):schema._zod.optin}var objectProcessor=(schema,ctx,_json,params)=>{
let json2=_json,def=schema._zod.def,shape=def.shape;if(Object.getOwnPropertySymbols(shape).length&&handleUnrepresentable(schema,ctx,json2,params,"Symbol keys ca\
nnot be represented in JSON Schema"))return;json2.type="object",json2.properties={};for(let key in shape)assignProp(json2.properties,key,processSchema(shape[key],
ctx,{...params,path:[...params.path,"properties",key]}));let requiredKeys=[];for(let key of Object.keys(shape)){let field=def.shape[key];(ctx.io==="input"?inputOptin(
field)===void 0:field._zod.optout===void 0)&&requiredKeys.push(key)}requiredKeys.length>0&&(json2.required=requiredKeys),def.catchall?._zod.def.type==="never"?json2.
additionalProperties=!1:def.catchall?def.catchall&&(json2.additionalProperties=processSchema(def.catchall,ctx,{...params,path:[...params.path,"additionalPropert\
ies"]})):ctx.io==="output"&&(json2.additionalProperties=!1)},unionProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def,isExclusive=def.inclusive===!1,options3=def.
options.map((x,i)=>processSchema(x,ctx,{...params,path:[...params.path,isExclusive?"oneOf":"anyOf",i]}));isExclusive?json2.oneOf=options3:json2.anyOf=options3},
intersectionProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def,a=processSchema(def.left,ctx,{...params,path:[...params.path,"allOf",0]}),b=processSchema(
def.right,ctx,{...params,path:[...params.path,"allOf",1]}),isSimpleIntersection=val=>"allOf"in val&&Object.keys(val).length===1,allOf=[...isSimpleIntersection(a)?
a.allOf:[a],...isSimpleIntersection(b)?b.allOf:[b]];json2.allOf=allOf,ctx.intersections.push(allOf)},tupleProcessor=(schema,ctx,_json,params)=>{let json2=_json,
def=schema._zod.def;json2.type="array";let prefixPath=ctx.target==="draft-2020-12"?"prefixItems":"items",restPath=ctx.target==="draft-2020-12"||ctx.target==="op\
enapi-3.0"?"items":"additionalItems",prefixItems=def.items.map((x,i)=>processSchema(x,ctx,{...params,path:[...params.path,prefixPath,i]})),rest=def.rest?processSchema(
def.rest,ctx,{...params,path:[...params.path,restPath,...ctx.target==="openapi-3.0"?[def.items.length]:[]]}):null,minItems=def.items.length;for(;minItems>0;){let item=def.
items[minItems-1];if(!(ctx.io==="input"?inputOptin(item)!==void 0:item._zod.optout==="optional"))break;minItems--}let maxItems=def.items.length,isClosed=!def.rest;
ctx.target==="draft-2020-12"?(json2.prefixItems=prefixItems,isClosed?json2.items=!1:rest&&(json2.items=rest),minItems>0&&(json2.minItems=minItems),isClosed&&(json2.
maxItems=maxItems)):ctx.target==="openapi-3.0"?(json2.items={anyOf:prefixItems},rest&&json2.items.anyOf.push(rest),minItems>0&&(json2.minItems=minItems),isClosed&&
(json2.maxItems=maxItems)):(json2.items=prefixItems,isClosed?json2.additionalItems=!1:rest&&(json2.additionalItems=rest),minItems>0&&(json2.minItems=minItems),isClosed&&
(json2.maxItems=maxItems));let{minimum,maximum}=aggregateChecks(schema);typeof minimum=="number"&&(json2.minItems=minimum),typeof maximum=="number"&&(json2.maxItems=
maximum)};function stringifyKeyNames(bySchema,json2,visited){if(json2.$ref){if(visited.has(json2))return json2;visited.add(json2);let def=bySchema.get(json2)?.def;
if(!def)return json2;let inlined=stringifyKeyNames(bySchema,def,visited);return inlined===def?json2:inlined}for(let keyword of["anyOf","oneOf"]){let branches=json2[keyword];
if(!Array.isArray(branches))continue;let mapped=branches.map(branch=>stringifyKeyNames(bySchema,branch,visited));mapped.some((branch,i)=>branch!==branches[i])&&
(json2={...json2,[keyword]:mapped})}let types=Array.isArray(json2.type)?json2.type:[json2.type],numericType=!types.includes("string")&&types.some(t=>t==="number"||
t==="integer"),values=json2.enum??(json2.const!==void 0?[json2.const]:void 0);if(!numericType&&!values?.some(v=>typeof v=="number"))return json2;let{minimum,maximum,
exclusiveMinimum,exclusiveMaximum,multipleOf,format,id:id2,...rest}=json2;return rest.enum?rest.enum=rest.enum.map(v=>typeof v=="number"?String(v):v):typeof rest.
const=="number"&&(rest.const=String(rest.const)),numericType&&(rest.type="string",values||(rest.pattern=(types.includes("number")?number:integer).source)),rest}
var pendingRecords=new WeakMap;function rewriteKeyNames(ctx){let bySchema=new Map;for(let entry of ctx.seen.values())entry.def&&!bySchema.has(entry.schema)&&bySchema.
set(entry.schema,entry);let rewrites=new Map;for(let record2 of pendingRecords.get(ctx)??[]){let seen=ctx.seen.get(record2),names3=(seen?.def??seen?.schema)?.propertyNames;
if(!names3||names3===!0||rewrites.has(names3))continue;let rewritten=stringifyKeyNames(bySchema,names3,new Set);rewritten!==names3&&rewrites.set(names3,rewritten)}
if(rewrites.size)for(let entry of ctx.seen.values())for(let carrier of[entry.schema,entry.def]){let rewritten=carrier&&rewrites.get(carrier.propertyNames);rewritten&&
(carrier.propertyNames=rewritten)}}var recordProcessor=(schema,ctx,_json,params)=>{let json2=_json,def=schema._zod.def;json2.type="object";let keyType=def.keyType,
patterns=aggregateChecks(keyType).patterns;if(def.mode==="loose"&&patterns&&patterns.size>0){let valueSchema=processSchema(def.valueType,ctx,{...params,path:[...params.
path,"patternProperties","*"]});json2.patternProperties={};for(let pattern4 of patterns)assignProp(json2.patternProperties,exactPattern(pattern4).source,valueSchema)}else{
if(ctx.target==="draft-07"||ctx.target==="draft-2020-12"){json2.propertyNames=processSchema(def.keyType,ctx,{...params,path:[...params.path,"propertyNames"]});let pending=pendingRecords.
get(ctx);pending||(pending=[],pendingRecords.set(ctx,pending),ctx.deferred.push(()=>rewriteKeyNames(ctx))),pending.push(schema)}json2.additionalProperties=processSchema(
def.valueType,ctx,{...params,path:[...params.path,"additionalProperties"]})}let keyValues=keyType._zod.values,omittableOnInput=ctx.io==="input"&&inputOptin(def.
valueType)!==void 0;if(keyValues&&!def.partial&&!omittableOnInput){let validKeyValues=[...keyValues].filter(v=>typeof v=="string"||typeof v=="number");validKeyValues.
length>0&&(json2.required=validKeyValues.map(String))}},nullableProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def,inner=processSchema(def.innerType,
ctx,params),seen=ctx.seen.get(schema);ctx.target==="openapi-3.0"?(seen.ref=def.innerType,json2.nullable=!0):json2.anyOf=[inner,{type:"null"}]},nonoptionalProcessor=(schema,ctx,_json,params)=>{
let def=schema._zod.def;processSchema(def.innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType},UNREPRESENTABLE_DEFAULT=Symbol();function serializeDefaultValue(value,schema,ctx,json2,params){
let unrepresentable=!1,serialized=JSON.stringify(value,(_,val)=>typeof val!="bigint"?val:(unrepresentable=!0,null));return unrepresentable?(handleUnrepresentable(
schema,ctx,json2,params,"BigInt defaults cannot be represented in JSON Schema"),UNREPRESENTABLE_DEFAULT):JSON.parse(serialized)}var defaultProcessor=(schema,ctx,json2,params)=>{
let def=schema._zod.def;processSchema(def.innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType;let value=serializeDefaultValue(def.defaultValue,
schema,ctx,json2,params);value!==UNREPRESENTABLE_DEFAULT&&(json2.default=value)},prefaultProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def;processSchema(
def.innerType,ctx,params);let seen=ctx.seen.get(schema);if(seen.ref=def.innerType,ctx.io!=="input")return;let value=serializeDefaultValue(def.defaultValue,schema,
ctx,json2,params);value!==UNREPRESENTABLE_DEFAULT&&(json2._prefault=value)},catchProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def;processSchema(def.
innerType,ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType;let catchValue;try{catchValue=def.catchValue(void 0)}catch{handleUnrepresentable(schema,
ctx,json2,params,"Dynamic catch values are not supported in JSON Schema");return}json2.default=catchValue},pipeProcessor=(schema,ctx,_json,params)=>{let def=schema.
_zod.def,inIsTransform=def.in._zod.traits.has("$ZodTransform"),innerType=ctx.io==="input"?inIsTransform?def.out:def.in:def.out;processSchema(innerType,ctx,params);
let seen=ctx.seen.get(schema);seen.ref=innerType},readonlyProcessor=(schema,ctx,json2,params)=>{let def=schema._zod.def;processSchema(def.innerType,ctx,params);
let seen=ctx.seen.get(schema);seen.ref=def.innerType,json2.readOnly=!0},promiseProcessor=(schema,ctx,_json,params)=>{let def=schema._zod.def;processSchema(def.innerType,
ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType},optionalProcessor=(schema,ctx,_json,params)=>{let def=schema._zod.def;processSchema(def.innerType,
ctx,params);let seen=ctx.seen.get(schema);seen.ref=def.innerType},lazyProcessor=(schema,ctx,_json,params)=>{let innerType=schema._zod.innerType;processSchema(innerType,
ctx,params);let seen=ctx.seen.get(schema);seen.ref=innerType},allProcessors={string:stringProcessor,number:numberProcessor,boolean:booleanProcessor,bigint:bigintProcessor,
symbol:symbolProcessor,null:nullProcessor,undefined:undefinedProcessor,void:voidProcessor,never:neverProcessor,any:anyProcessor,unknown:unknownProcessor,date:dateProcessor,
enum:enumProcessor,literal:literalProcessor,nan:nanProcessor,template_literal:templateLiteralProcessor,file:fileProcessor,success:successProcessor,custom:customProcessor,
function:functionProcessor,transform:transformProcessor,map:mapProcessor,set:setProcessor,array:arrayProcessor,object:objectProcessor,union:unionProcessor,intersection:intersectionProcessor,
tuple:tupleProcessor,record:recordProcessor,nullable:nullableProcessor,nonoptional:nonoptionalProcessor,default:defaultProcessor,prefault:prefaultProcessor,catch:catchProcessor,
pipe:pipeProcessor,readonly:readonlyProcessor,promise:promiseProcessor,optional:optionalProcessor,lazy:lazyProcessor};function toJSONSchema(input2,params){if("_\
idmap"in input2){let registry2=input2,ctx2=initializeContext({...params,processors:allProcessors}),defs={};for(let entry of registry2._idmap.entries()){let[_,schema]=entry;
processSchema(schema,ctx2)}let schemas={},external={registry:registry2,uri:params?.uri,defs};ctx2.external=external;for(let entry of registry2._idmap.entries()){
let[key,schema]=entry;extractDefs(ctx2,schema),assignProp(schemas,key,finalize(ctx2,schema))}if(Object.keys(defs).length>0){let defsSegment=ctx2.target==="draft\
-2020-12"?"$defs":"definitions";schemas.__shared={[defsSegment]:defs}}return{schemas}}let ctx=initializeContext({...params,processors:allProcessors});return processSchema(
input2,ctx),extractDefs(ctx,input2),finalize(ctx,input2)}var JSONSchemaGenerator=class{get metadataRegistry(){return this.ctx.metadataRegistry}get target(){return this.ctx.target}get unrepresentable(){return this.ctx.
unrepresentable}get override(){return this.ctx.override}get io(){return this.ctx.io}get counter(){return this.ctx.counter}set counter(value){this.ctx.counter=value}get seen(){
return this.ctx.seen}constructor(params){let normalizedTarget=params?.target??"draft-2020-12";normalizedTarget==="draft-4"&&(normalizedTarget="draft-04"),normalizedTarget===
"draft-7"&&(normalizedTarget="draft-07"),this.ctx=initializeContext({processors:allProcessors,target:normalizedTarget,...params?.metadata&&{metadata:params.metadata},
...params?.unrepresentable&&{unrepresentable:params.unrepresentable},...params?.override&&{override:params.override},...params?.io&&{io:params.io}})}process(schema,_params={
path:[],schemaPath:[]}){return processSchema(schema,this.ctx,_params)}emit(schema,_params){_params&&(_params.cycles&&(this.ctx.cycles=_params.cycles),_params.reused&&
(this.ctx.reused=_params.reused),_params.external&&(this.ctx.external=_params.external)),this.ctx.sharedDefsExtractedFor=void 0,this.ctx.sharedEmitDoneFor=void 0,
extractDefs(this.ctx,schema);let result=finalize(this.ctx,schema),{"~standard":_,...plainResult}=result;return plainResult}};var json_schema_exports={};var schemas_exports2={};__export(schemas_exports2,{ZodAny:()=>ZodAny,ZodArray:()=>ZodArray,ZodBase64:()=>ZodBase64,ZodBase64URL:()=>ZodBase64URL,ZodBigInt:()=>ZodBigInt,
ZodBigIntFormat:()=>ZodBigIntFormat,ZodBoolean:()=>ZodBoolean,ZodCIDRv4:()=>ZodCIDRv4,ZodCIDRv6:()=>ZodCIDRv6,ZodCUID:()=>ZodCUID,ZodCUID2:()=>ZodCUID2,ZodCatch:()=>ZodCatch,
ZodCodec:()=>ZodCodec,ZodCreditCard:()=>ZodCreditCard,ZodCustom:()=>ZodCustom,ZodCustomStringFormat:()=>ZodCustomStringFormat,ZodDate:()=>ZodDate,ZodDefault:()=>ZodDefault,
ZodDiscriminatedUnion:()=>ZodDiscriminatedUnion,ZodE164:()=>ZodE164,ZodEmail:()=>ZodEmail,ZodEmoji:()=>ZodEmoji,ZodEnum:()=>ZodEnum,ZodExactOptional:()=>ZodExactOptional,
ZodFile:()=>ZodFile,ZodFunction:()=>ZodFunction,ZodGUID:()=>ZodGUID,ZodIBAN:()=>ZodIBAN,ZodIPv4:()=>ZodIPv4,ZodIPv6:()=>ZodIPv6,ZodISODate:()=>ZodISODate,ZodISODateTime:()=>ZodISODateTime,
ZodISODuration:()=>ZodISODuration,ZodISOTime:()=>ZodISOTime,ZodInstanceOf:()=>ZodInstanceOf,ZodIntersection:()=>ZodIntersection,ZodJWT:()=>ZodJWT,ZodKSUID:()=>ZodKSUID,
ZodLazy:()=>ZodLazy,ZodLiteral:()=>ZodLiteral,ZodMAC:()=>ZodMAC,ZodMap:()=>ZodMap,ZodNaN:()=>ZodNaN,ZodNanoID:()=>ZodNanoID,ZodNever:()=>ZodNever,ZodNonOptional:()=>ZodNonOptional,
ZodNull:()=>ZodNull,ZodNullable:()=>ZodNullable,ZodNumber:()=>ZodNumber,ZodNumberFormat:()=>ZodNumberFormat,ZodObject:()=>ZodObject,ZodOptional:()=>ZodOptional,
ZodPipe:()=>ZodPipe,ZodPrefault:()=>ZodPrefault,ZodPreprocess:()=>ZodPreprocess,ZodPromise:()=>ZodPromise,ZodReadonly:()=>ZodReadonly,ZodRecord:()=>ZodRecord,ZodSet:()=>ZodSet,
ZodString:()=>ZodString,ZodStringFormat:()=>ZodStringFormat,ZodSuccess:()=>ZodSuccess,ZodSymbol:()=>ZodSymbol,ZodTemplateLiteral:()=>ZodTemplateLiteral,ZodTransform:()=>ZodTransform,
ZodTuple:()=>ZodTuple,ZodType:()=>ZodType,ZodULID:()=>ZodULID,ZodURL:()=>ZodURL,ZodUUID:()=>ZodUUID,ZodUndefined:()=>ZodUndefined,ZodUnion:()=>ZodUnion,ZodUnknown:()=>ZodUnknown,
ZodVoid:()=>ZodVoid,ZodXID:()=>ZodXID,ZodXor:()=>ZodXor,_ZodString:()=>_ZodString,_default:()=>_default2,_function:()=>_function,any:()=>any,array:()=>array,base64:()=>base642,
base64url:()=>base64url2,bigint:()=>bigint2,boolean:()=>boolean2,catch:()=>_catch2,check:()=>check,cidrv4:()=>cidrv42,cidrv6:()=>cidrv62,codec:()=>codec,creditCard:()=>creditCard2,
cuid:()=>cuid3,cuid2:()=>cuid22,currencyCode:()=>currencyCode2,custom:()=>custom,date:()=>date2,describe:()=>describe2,discriminatedUnion:()=>discriminatedUnion,
e164:()=>e1642,email:()=>email2,emoji:()=>emoji2,enum:()=>_enum2,exactOptional:()=>exactOptional,file:()=>file,float32:()=>float32,float64:()=>float64,function:()=>_function,
guid:()=>guid2,hash:()=>hash,hex:()=>hex2,hostname:()=>hostname2,httpUrl:()=>httpUrl,iban:()=>iban2,instanceof:()=>_instanceof,int:()=>int,int32:()=>int32,int64:()=>int64,
intersection:()=>intersection,invertCodec:()=>invertCodec,ipv4:()=>ipv42,ipv6:()=>ipv62,json:()=>json,jwt:()=>jwt,keyof:()=>keyof,ksuid:()=>ksuid2,lazy:()=>lazy,
literal:()=>literal,looseObject:()=>looseObject,looseRecord:()=>looseRecord,mac:()=>mac2,map:()=>map,meta:()=>meta2,nan:()=>nan,nanoid:()=>nanoid2,nativeEnum:()=>nativeEnum,
never:()=>never,nonoptional:()=>nonoptional,null:()=>_null3,nullable:()=>nullable,nullish:()=>nullish2,number:()=>number2,object:()=>object,optional:()=>optional,
partialRecord:()=>partialRecord,pipe:()=>pipe,prefault:()=>prefault,preprocess:()=>preprocess,promise:()=>promise,readonly:()=>readonly,record:()=>record,refine:()=>refine,
set:()=>set,strictObject:()=>strictObject,string:()=>string2,stringFormat:()=>stringFormat,stringbool:()=>stringbool,success:()=>success,superRefine:()=>superRefine,
symbol:()=>symbol,templateLiteral:()=>templateLiteral,transform:()=>transform,tuple:()=>tuple,uint32:()=>uint32,uint64:()=>uint64,ulid:()=>ulid2,undefined:()=>_undefined3,
union:()=>union,unknown:()=>unknown,url:()=>url,uuid:()=>uuid2,uuidv4:()=>uuidv4,uuidv6:()=>uuidv6,uuidv7:()=>uuidv7,void:()=>_void2,xid:()=>xid2,xor:()=>xor});var checks_exports2={};__export(checks_exports2,{endsWith:()=>_endsWith,gt:()=>_gt,gte:()=>_gte,includes:()=>_includes,length:()=>_length,lowercase:()=>_lowercase,
lt:()=>_lt,lte:()=>_lte,maxLength:()=>_maxLength,maxSize:()=>_maxSize,mime:()=>_mime,minLength:()=>_minLength,minSize:()=>_minSize,multipleOf:()=>_multipleOf,negative:()=>_negative,
nonnegative:()=>_nonnegative,nonpositive:()=>_nonpositive,normalize:()=>_normalize,overwrite:()=>_overwrite,positive:()=>_positive,properties:()=>_properties,property:()=>_property,
regex:()=>_regex,size:()=>_size,slugify:()=>_slugify,startsWith:()=>_startsWith,toLowerCase:()=>_toLowerCase,toUpperCase:()=>_toUpperCase,trim:()=>_trim,uppercase:()=>_uppercase});var _installedErrorProtos=new WeakSet([Object.prototype,Error.prototype]);function _lazyMethod(proto,key,make){Object.defineProperty(proto,key,{configurable:!0,
enumerable:!1,get(){let value=make(this);return Object.defineProperty(this,key,{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,
key,{value,configurable:!0,writable:!0})}})}var initializer2=(inst,issues)=>{$ZodError.init(inst,issues),inst.name="ZodError";let proto=Object.getPrototypeOf(inst);
_installedErrorProtos.has(proto)||(_installedErrorProtos.add(proto),_lazyMethod(proto,"format",self=>mapper=>formatError(self,mapper)),_lazyMethod(proto,"flatte\
n",self=>mapper=>flattenError(self,mapper)),_lazyMethod(proto,"addIssue",self=>issue2=>{self.issues.push(issue2),self.message=JSON.stringify(self.issues,jsonStringifyReplacer,
2)}),_lazyMethod(proto,"addIssues",self=>issues2=>{self.issues.push(...issues2),self.message=JSON.stringify(self.issues,jsonStringifyReplacer,2)}),Object.defineProperty(
proto,"isEmpty",{configurable:!0,enumerable:!1,get(){return this.issues.length===0}}))},ZodError=$constructor("ZodError",initializer2),ZodRealError=$constructor(
"ZodError",initializer2,void 0,{Parent:Error});var parse3=_parse(ZodRealError),parseAsync2=_parseAsync(ZodRealError),safeParse2=_safeParse(ZodRealError),safeParseAsync2=_safeParseAsync(ZodRealError),encode2=_encode(
ZodRealError),decode2=_decode(ZodRealError),encodeAsync2=_encodeAsync(ZodRealError),decodeAsync2=_decodeAsync(ZodRealError),safeEncode2=_safeEncode(ZodRealError),
safeDecode2=_safeDecode(ZodRealError),safeEncodeAsync2=_safeEncodeAsync(ZodRealError),safeDecodeAsync2=_safeDecodeAsync(ZodRealError);function _ensureDefaultLocale(){globalConfig.localeError||config(en_default())}function _ensureDefaultMemoizer(){globalConfig.memoizer||config({memoizer:memoizer()})}
var ZodType=$constructor("ZodType",(inst,def)=>(_ensureDefaultLocale(),$ZodType.init(inst,def),inst.def=def,inst.type=def.type,inst),{check(...chks){let def=this.
def;return this.clone(util_exports.mergeDefs(def,{checks:[...def.checks??[],...chks.map(ch=>typeof ch=="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:
ch)]}),{parent:!0})},with(...chks){return this.check(...chks)},clone(def,params){return clone(this,def,params)},brand(){return this},register(reg,meta3){return reg.
add(this,meta3),this},refine(check3,params){return this.check(refine(check3,params))},superRefine(refinement,params){return this.check(superRefine(refinement,params))},
overwrite(fn){return this.check(_overwrite(fn))},optional(){return optional(this)},exactOptional(){return exactOptional(this)},nullable(){return nullable(this)},
nullish(){return optional(nullable(this))},nonoptional(params){return nonoptional(this,params)},array(){return array(this)},or(arg){return union([this,arg])},and(arg){
return intersection(this,arg)},transform(tx){return pipe(this,transform(tx))},default(d){return _default2(this,d)},prefault(d){return prefault(this,d)},catch(params){
return _catch2(this,params)},pipe(target2){return pipe(this,target2)},readonly(){return readonly(this)},describe(description){let cl=this.clone();return globalRegistry.
add(cl,{description}),cl},meta(...args){if(args.length===0)return globalRegistry.get(this);let cl=this.clone();return globalRegistry.add(cl,args[0]),cl},isOptional(){
return this.safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)},get"\
~standard"(){return util_exports.hide(this,"~standard",{...standardProps(this),jsonSchema:{input:createStandardJSONSchemaMethod(this,"input"),output:createStandardJSONSchemaMethod(
this,"output")}})},set"~standard"(value){util_exports.own(this,"~standard",value)},parse:function _parse2(data,params){return parse3(this,data,params,{callee:_parse2})},
parseAsync:async function _parseAsync2(data,params){return await parseAsync2(this,data,params,{callee:_parseAsync2})},safeParse(data,params){return safeParse2(this,
data,params)},async safeParseAsync(data,params){return safeParseAsync2(this,data,params)},get spa(){return this?.safeParseAsync},set spa(value){util_exports.own(
this,"spa",value)},validate(data,params){return validate(this,data,params)},validateAsync(data,params){return validateAsync(this,data,params)},encode:function _encode2(data,params){
return encode2(this,data,params,{callee:_encode2})},decode:function _decode2(data,params){return decode2(this,data,params,{callee:_decode2})},encodeAsync:async function _encodeAsync2(data,params){
return await encodeAsync2(this,data,params,{callee:_encodeAsync2})},decodeAsync:async function _decodeAsync2(data,params){return await decodeAsync2(this,data,params,
{callee:_decodeAsync2})},safeEncode(data,params){return safeEncode2(this,data,params)},safeDecode(data,params){return safeDecode2(this,data,params)},async safeEncodeAsync(data,params){
return safeEncodeAsync2(this,data,params)},async safeDecodeAsync(data,params){return safeDecodeAsync2(this,data,params)},toJSONSchema(params){return createToJSONSchemaMethod(
this,{})(params)},get description(){return globalRegistry.get(this)?.description},get _def(){return this._zod.def}}),_ZodString=$constructor("_ZodString",(inst,def)=>{
$ZodString.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>stringProcessor(inst,ctx,json2,params)},util_exports.derived({format:inst=>aggregateChecks(
inst).format??null,minLength:inst=>aggregateChecks(inst).minimum??null,maxLength:inst=>aggregateChecks(inst).maximum??null},{regex(...args){return this.check(_regex(
...args))},includes(...args){return this.check(_includes(...args))},startsWith(...args){return this.check(_startsWith(...args))},endsWith(...args){return this.check(
_endsWith(...args))},min(...args){return this.check(_minLength(...args))},max(...args){return this.check(_maxLength(...args))},length(...args){return this.check(
_length(...args))},nonempty(...args){return this.check(_minLength(1,...args))},lowercase(params){return this.check(_lowercase(params))},uppercase(params){return this.
check(_uppercase(params))},trim(){return this.check(_trim())},normalize(...args){return this.check(_normalize(...args))},toLowerCase(){return this.check(_toLowerCase())},
toUpperCase(){return this.check(_toUpperCase())},slugify(){return this.check(_slugify())}})),ZodString=$constructor("ZodString",(inst,def)=>{$ZodString.init(inst,
def),_ZodString.init(inst,def)},{email(params){return this.check(_email(ZodEmail,params))},url(params){return this.check(_url(ZodURL,params))},jwt(params){return this.
check(_jwt(ZodJWT,params))},emoji(params){return this.check(_emoji2(ZodEmoji,params))},guid(params){return this.check(_guid(ZodGUID,params))},uuid(params){return this.
check(_uuid(ZodUUID,params))},uuidv4(params){return this.check(_uuidv4(ZodUUID,params))},uuidv6(params){return this.check(_uuidv6(ZodUUID,params))},uuidv7(params){
return this.check(_uuidv7(ZodUUID,params))},nanoid(params){return this.check(_nanoid(ZodNanoID,params))},cuid(params){return this.check(_cuid(ZodCUID,params))},
cuid2(params){return this.check(_cuid2(ZodCUID2,params))},ulid(params){return this.check(_ulid(ZodULID,params))},base64(params){return this.check(_base64(ZodBase64,
params))},base64url(params){return this.check(_base64url(ZodBase64URL,params))},xid(params){return this.check(_xid(ZodXID,params))},ksuid(params){return this.check(
_ksuid(ZodKSUID,params))},ipv4(params){return this.check(_ipv4(ZodIPv4,params))},ipv6(params){return this.check(_ipv6(ZodIPv6,params))},cidrv4(params){return this.
check(_cidrv4(ZodCIDRv4,params))},cidrv6(params){return this.check(_cidrv6(ZodCIDRv6,params))},e164(params){return this.check(_e164(ZodE164,params))},datetime(params){
return this.check(_isoDateTime(ZodISODateTime,params))},date(params){return this.check(_isoDate(ZodISODate,params))},time(params){return this.check(_isoTime(ZodISOTime,
params))},duration(params){return this.check(_isoDuration(ZodISODuration,params))}});function string2(params){return _string(ZodString,params)}var ZodStringFormat=$constructor(
"ZodStringFormat",(inst,def)=>{$ZodStringFormat.init(inst,def),_ZodString.init(inst,def)}),ZodISODateTime=$constructor("ZodISODateTime",(inst,def)=>{$ZodISODateTime.
init(inst,def),ZodStringFormat.init(inst,def)}),ZodISODate=$constructor("ZodISODate",(inst,def)=>{$ZodISODate.init(inst,def),ZodStringFormat.init(inst,def)}),ZodISOTime=$constructor(
"ZodISOTime",(inst,def)=>{$ZodISOTime.init(inst,def),ZodStringFormat.init(inst,def)}),ZodISODuration=$constructor("ZodISODuration",(inst,def)=>{$ZodISODuration.
init(inst,def),ZodStringFormat.init(inst,def)}),ZodEmail=$constructor("ZodEmail",(inst,def)=>{$ZodEmail.init(inst,def),ZodStringFormat.init(inst,def)});function email2(params){
return _email(ZodEmail,params)}var ZodGUID=$constructor("ZodGUID",(inst,def)=>{$ZodGUID.init(inst,def),ZodStringFormat.init(inst,def)});function guid2(params){return _guid(
ZodGUID,params)}var ZodUUID=$constructor("ZodUUID",(inst,def)=>{$ZodUUID.init(inst,def),ZodStringFormat.init(inst,def)});function uuid2(params){return _uuid(ZodUUID,
params)}function uuidv4(params){return _uuidv4(ZodUUID,params)}function uuidv6(params){return _uuidv6(ZodUUID,params)}function uuidv7(params){return _uuidv7(ZodUUID,
params)}var ZodURL=$constructor("ZodURL",(inst,def)=>{$ZodURL.init(inst,def),ZodStringFormat.init(inst,def)});function url(params){return _url(ZodURL,params)}function httpUrl(params){
return _url(ZodURL,{protocol:httpProtocol,hostname:domain,...util_exports.normalizeParams(params)})}var ZodEmoji=$constructor("ZodEmoji",(inst,def)=>{$ZodEmoji.
init(inst,def),ZodStringFormat.init(inst,def)});function emoji2(params){return _emoji2(ZodEmoji,params)}var ZodNanoID=$constructor("ZodNanoID",(inst,def)=>{$ZodNanoID.
init(inst,def),ZodStringFormat.init(inst,def)});function nanoid2(params){return _nanoid(ZodNanoID,params)}var ZodCUID=$constructor("ZodCUID",(inst,def)=>{$ZodCUID.
init(inst,def),ZodStringFormat.init(inst,def)});function cuid3(params){return _cuid(ZodCUID,params)}var ZodCUID2=$constructor("ZodCUID2",(inst,def)=>{$ZodCUID2.
init(inst,def),ZodStringFormat.init(inst,def)});function cuid22(params){return _cuid2(ZodCUID2,params)}var ZodULID=$constructor("ZodULID",(inst,def)=>{$ZodULID.
init(inst,def),ZodStringFormat.init(inst,def)});function ulid2(params){return _ulid(ZodULID,params)}var ZodXID=$constructor("ZodXID",(inst,def)=>{$ZodXID.init(inst,
def),ZodStringFormat.init(inst,def)});function xid2(params){return _xid(ZodXID,params)}var ZodKSUID=$constructor("ZodKSUID",(inst,def)=>{$ZodKSUID.init(inst,def),
ZodStringFormat.init(inst,def)});function ksuid2(params){return _ksuid(ZodKSUID,params)}var ZodIPv4=$constructor("ZodIPv4",(inst,def)=>{$ZodIPv4.init(inst,def),
ZodStringFormat.init(inst,def)});function ipv42(params){return _ipv4(ZodIPv4,params)}var ZodMAC=$constructor("ZodMAC",(inst,def)=>{$ZodMAC.init(inst,def),ZodStringFormat.
init(inst,def)});function mac2(params){return _mac(ZodMAC,params)}var ZodIPv6=$constructor("ZodIPv6",(inst,def)=>{$ZodIPv6.init(inst,def),ZodStringFormat.init(inst,
def)});function ipv62(params){return _ipv6(ZodIPv6,params)}var ZodCIDRv4=$constructor("ZodCIDRv4",(inst,def)=>{$ZodCIDRv4.init(inst,def),ZodStringFormat.init(inst,
def)});function cidrv42(params){return _cidrv4(ZodCIDRv4,params)}var ZodCIDRv6=$constructor("ZodCIDRv6",(inst,def)=>{$ZodCIDRv6.init(inst,def),ZodStringFormat.init(
inst,def)});function cidrv62(params){return _cidrv6(ZodCIDRv6,params)}var ZodBase64=$constructor("ZodBase64",(inst,def)=>{$ZodBase64.init(inst,def),ZodStringFormat.
init(inst,def)});function base642(params){return _base64(ZodBase64,params)}var ZodBase64URL=$constructor("ZodBase64URL",(inst,def)=>{$ZodBase64URL.init(inst,def),
ZodStringFormat.init(inst,def)});function base64url2(params){return _base64url(ZodBase64URL,params)}var ZodE164=$constructor("ZodE164",(inst,def)=>{$ZodE164.init(
inst,def),ZodStringFormat.init(inst,def)});function e1642(params){return _e164(ZodE164,params)}var ZodCreditCard=$constructor("ZodCreditCard",(inst,def)=>{$ZodCreditCard.
init(inst,def),ZodStringFormat.init(inst,def)});function creditCard2(params){return _creditCard(ZodCreditCard,params)}var ZodIBAN=$constructor("ZodIBAN",(inst,def)=>{
$ZodIBAN.init(inst,def),ZodStringFormat.init(inst,def)});function iban2(params){return _iban(ZodIBAN,params)}var ZodJWT=$constructor("ZodJWT",(inst,def)=>{$ZodJWT.
init(inst,def),ZodStringFormat.init(inst,def)});function jwt(params){return _jwt(ZodJWT,params)}var ZodCustomStringFormat=$constructor("ZodCustomStringFormat",(inst,def)=>{
$ZodCustomStringFormat.init(inst,def),ZodStringFormat.init(inst,def)});function stringFormat(format,fnOrRegex,_params={}){return _stringFormat(ZodCustomStringFormat,
format,fnOrRegex,_params)}function hostname2(_params){return _stringFormat(ZodCustomStringFormat,"hostname",hostname,_params)}function hex2(_params){return _stringFormat(
ZodCustomStringFormat,"hex",hex,_params)}function currencyCode2(_params){return _stringFormat(ZodCustomStringFormat,"currency_code",currencyCode,_params)}function hash(alg,params){
let enc=params?.enc??"hex",format=`${alg}_${enc}`,regex=regexes_exports[format];if(!regex)throw new Error(`Unrecognized hash format: ${format}`);return _stringFormat(
ZodCustomStringFormat,format,regex,params)}var ZodNumber=$constructor("ZodNumber",(inst,def)=>{$ZodNumber.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=
(ctx,json2,params)=>numberProcessor(inst,ctx,json2,params),inst.isFinite=!0},util_exports.derived({minValue:inst=>{let{minimum,exclusiveMinimum}=aggregateChecks(
inst);return Math.max(minimum??Number.NEGATIVE_INFINITY,exclusiveMinimum??Number.NEGATIVE_INFINITY)},maxValue:inst=>{let{maximum,exclusiveMaximum}=aggregateChecks(
inst);return Math.min(maximum??Number.POSITIVE_INFINITY,exclusiveMaximum??Number.POSITIVE_INFINITY)},isInt:inst=>{let{isInt,multipleOf}=aggregateChecks(inst);return!!isInt||
!!multipleOf?.some(Number.isSafeInteger)},format:inst=>aggregateChecks(inst).format??null},{gt(value,params){return this.check(_gt(value,params))},gte(value,params){
return this.check(_gte(value,params))},min(value,params){return this.check(_gte(value,params))},lt(value,params){return this.check(_lt(value,params))},lte(value,params){
return this.check(_lte(value,params))},max(value,params){return this.check(_lte(value,params))},int(params){return this.check(int(params))},safe(params){return this.
check(int(params))},positive(params){return this.check(_gt(0,params))},nonnegative(params){return this.check(_gte(0,params))},negative(params){return this.check(
_lt(0,params))},nonpositive(params){return this.check(_lte(0,params))},multipleOf(value,params){return this.check(_multipleOf(value,params))},step(value,params){
return this.check(_multipleOf(value,params))},finite(){return this}}));function number2(params){return _number(ZodNumber,params)}var ZodNumberFormat=$constructor(
"ZodNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def),ZodNumber.init(inst,def)});function int(params){return _int(ZodNumberFormat,params)}function float32(params){
return _float32(ZodNumberFormat,params)}function float64(params){return _float64(ZodNumberFormat,params)}function int32(params){return _int32(ZodNumberFormat,params)}
function uint32(params){return _uint32(ZodNumberFormat,params)}var ZodBoolean=$constructor("ZodBoolean",(inst,def)=>{$ZodBoolean.init(inst,def),ZodType.init(inst,
def),inst._zod.processJSONSchema=(ctx,json2,params)=>booleanProcessor(inst,ctx,json2,params)});function boolean2(params){return _boolean(ZodBoolean,params)}var ZodBigInt=$constructor(
"ZodBigInt",(inst,def)=>{$ZodBigInt.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>bigintProcessor(inst,ctx,json2,params)},
util_exports.derived({minValue:inst=>aggregateChecks(inst).minimum??null,maxValue:inst=>aggregateChecks(inst).maximum??null,format:inst=>aggregateChecks(inst).format??
null},{gte(value,params){return this.check(_gte(value,params))},min(value,params){return this.check(_gte(value,params))},gt(value,params){return this.check(_gt(
value,params))},lt(value,params){return this.check(_lt(value,params))},lte(value,params){return this.check(_lte(value,params))},max(value,params){return this.check(
_lte(value,params))},positive(params){return this.check(_gt(BigInt(0),params))},negative(params){return this.check(_lt(BigInt(0),params))},nonpositive(params){return this.
check(_lte(BigInt(0),params))},nonnegative(params){return this.check(_gte(BigInt(0),params))},multipleOf(value,params){return this.check(_multipleOf(value,params))}}));
function bigint2(params){return _bigint(ZodBigInt,params)}var ZodBigIntFormat=$constructor("ZodBigIntFormat",(inst,def)=>{$ZodBigIntFormat.init(inst,def),ZodBigInt.
init(inst,def)});function int64(params){return _int64(ZodBigIntFormat,params)}function uint64(params){return _uint64(ZodBigIntFormat,params)}var ZodSymbol=$constructor(
"ZodSymbol",(inst,def)=>{$ZodSymbol.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>symbolProcessor(inst,ctx,json2,params)});
function symbol(params){return _symbol(ZodSymbol,params)}var ZodUndefined=$constructor("ZodUndefined",(inst,def)=>{$ZodUndefined.init(inst,def),ZodType.init(inst,
def),inst._zod.processJSONSchema=(ctx,json2,params)=>undefinedProcessor(inst,ctx,json2,params)});function _undefined3(params){return _undefined2(ZodUndefined,params)}var ZodNull=$constructor("ZodNull",(inst,def)=>{$ZodNull.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>nullProcessor(inst,
ctx,json2,params)});function _null3(params){return _null2(ZodNull,params)}var ZodAny=$constructor("ZodAny",(inst,def)=>{$ZodAny.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>anyProcessor(inst,ctx,
json2,params)});function any(){return _any(ZodAny)}var ZodUnknown=$constructor("ZodUnknown",(inst,def)=>{$ZodUnknown.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>unknownProcessor(inst,ctx,json2,params)});function unknown(){return _unknown(ZodUnknown)}var ZodNever=$constructor("Z\
odNever",(inst,def)=>{$ZodNever.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>neverProcessor(inst,ctx,json2,params)});function never(params){
return _never(ZodNever,params)}var ZodVoid=$constructor("ZodVoid",(inst,def)=>{$ZodVoid.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>voidProcessor(
inst,ctx,json2,params)});function _void2(params){return _void(ZodVoid,params)}var ZodDate=$constructor("ZodDate",(inst,def)=>{$ZodDate.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>dateProcessor(inst,
ctx,json2,params),inst.min=(value,params)=>inst.check(_gte(value,params)),inst.max=(value,params)=>inst.check(_lte(value,params))},util_exports.derived({minDate:inst=>{
let{minimum}=aggregateChecks(inst);return minimum?new Date(minimum):null},maxDate:inst=>{let{maximum}=aggregateChecks(inst);return maximum?new Date(maximum):null}},
{}));function date2(params){return _date(ZodDate,params)}var ZodArray=$constructor("ZodArray",(inst,def)=>{_ensureDefaultMemoizer(),$ZodArray.init(inst,def),ZodType.
init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>arrayProcessor(inst,ctx,json2,params),inst.element=def.element},{min(n,params){return this.check(
_minLength(n,params))},nonempty(params){return this.check(_minLength(1,params))},max(n,params){return this.check(_maxLength(n,params))},length(n,params){return this.
check(_length(n,params))},unwrap(){return this.element}});function array(element,params){return _array(ZodArray,element,params)}function keyof(schema){let shape=schema.
_zod.def.shape;return _enum2(Object.keys(shape))}var ZodObject=$constructor("ZodObject",(inst,def)=>{_ensureDefaultMemoizer(),$ZodObjectJIT.init(inst,def),ZodType.
init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>objectProcessor(inst,ctx,json2,params),util_exports.installLazyProp(inst,"shape",self=>self._zod.
def.shape,!1)},{keyof(){return _enum2(Object.keys(this._zod.def.shape))},catchall(catchall){return this.clone(util_exports.mergeDefs(this._zod.def,{catchall}))},
passthrough(){return this.clone(util_exports.mergeDefs(this._zod.def,{catchall:unknown()}))},loose(){return this.clone(util_exports.mergeDefs(this._zod.def,{catchall:unknown()}))},
strict(){return this.clone(util_exports.mergeDefs(this._zod.def,{catchall:never()}))},strip(){return this.clone(util_exports.mergeDefs(this._zod.def,{catchall:void 0}))},
extend(incoming){return util_exports.extend(this,incoming)},safeExtend(incoming){return util_exports.safeExtend(this,incoming)},merge(other){return util_exports.
merge(this,other)},pick(mask){return util_exports.pick(this,mask)},omit(mask){return util_exports.omit(this,mask)},partial(...args){return util_exports.partial(
ZodOptional,this,args[0])},exactPartial(...args){return util_exports.partial(ZodExactOptional,this,args[0],"exactPartial")},required(...args){return util_exports.
required(ZodNonOptional,this,args[0])}});function object(shape,params){let def={type:"object",shape:shape??{},...util_exports.normalizeParams(params)};return new ZodObject(
def)}function strictObject(shape,params){return new ZodObject({type:"object",shape,catchall:never(),...util_exports.normalizeParams(params)})}function looseObject(shape,params){
return new ZodObject({type:"object",shape,catchall:unknown(),...util_exports.normalizeParams(params)})}var ZodUnion=$constructor("ZodUnion",(inst,def)=>{$ZodUnion.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>unionProcessor(inst,ctx,json2,params),inst.options=def.options});function union(options3,params){
return new ZodUnion({type:"union",options:options3,...util_exports.normalizeParams(params)})}var ZodXor=$constructor("ZodXor",(inst,def)=>{ZodUnion.init(inst,def),
$ZodXor.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>unionProcessor(inst,ctx,json2,params),inst.options=def.options});function xor(options3,params){
return new ZodXor({type:"union",options:options3,inclusive:!1,...util_exports.normalizeParams(params)})}var ZodDiscriminatedUnion=$constructor("ZodDiscriminated\
Union",(inst,def)=>{ZodUnion.init(inst,def),$ZodDiscriminatedUnion.init(inst,def)});function discriminatedUnion(discriminator,options3,params){return new ZodDiscriminatedUnion(
{type:"union",options:options3,discriminator,...util_exports.normalizeParams(params)})}var ZodIntersection=$constructor("ZodIntersection",(inst,def)=>{$ZodIntersection.
init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>intersectionProcessor(inst,ctx,json2,params)});function intersection(left,right){
return new ZodIntersection({type:"intersection",left,right})}var ZodTuple=$constructor("ZodTuple",(inst,def)=>{_ensureDefaultMemoizer(),$ZodTuple.init(inst,def),
ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>tupleProcessor(inst,ctx,json2,params)},{rest(rest){return this.clone({...this._zod.def,rest})},
partial(){let def=this._zod.def;if(def.checks?.length)throw new Error(".partial() cannot be used on tuple schemas containing refinements");return this.clone({...def,
items:def.items.map(item=>new ZodOptional({type:"optional",innerType:item}))})}});function tuple(items,_paramsOrRest,_params){let hasRest=_paramsOrRest instanceof
$ZodType,params=hasRest?_params:_paramsOrRest,rest=hasRest?_paramsOrRest:null;return new ZodTuple({type:"tuple",items,rest,...util_exports.normalizeParams(params)})}
var ZodRecord=$constructor("ZodRecord",(inst,def)=>{_ensureDefaultMemoizer(),$ZodRecord.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>recordProcessor(
inst,ctx,json2,params),inst.keyType=def.keyType,inst.valueType=def.valueType});function record(keyType,valueType,params){return!valueType||!valueType._zod?new ZodRecord(
{type:"record",keyType:string2(),valueType:keyType,...util_exports.normalizeParams(valueType)}):new ZodRecord({type:"record",keyType,valueType,...util_exports.normalizeParams(
params)})}function partialRecord(keyType,valueType,params){return new ZodRecord({type:"record",keyType,valueType,...util_exports.normalizeParams(params),partial:!0})}
function looseRecord(keyType,valueType,params){return new ZodRecord({type:"record",keyType,valueType,mode:"loose",...util_exports.normalizeParams(params)})}var ZodMap=$constructor(
"ZodMap",(inst,def)=>{_ensureDefaultMemoizer(),$ZodMap.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>mapProcessor(inst,ctx,
json2,params),inst.keyType=def.keyType,inst.valueType=def.valueType,inst.min=(...args)=>inst.check(_minSize(...args)),inst.nonempty=params=>inst.check(_minSize(
1,params)),inst.max=(...args)=>inst.check(_maxSize(...args)),inst.size=(...args)=>inst.check(_size(...args))});function map(keyType,valueType,params){return new ZodMap(
{type:"map",keyType,valueType,...util_exports.normalizeParams(params)})}var ZodSet=$constructor("ZodSet",(inst,def)=>{_ensureDefaultMemoizer(),$ZodSet.init(inst,
def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>setProcessor(inst,ctx,json2,params),inst.min=(...args)=>inst.check(_minSize(...args)),
inst.nonempty=params=>inst.check(_minSize(1,params)),inst.max=(...args)=>inst.check(_maxSize(...args)),inst.size=(...args)=>inst.check(_size(...args))});function set(valueType,params){
return new ZodSet({type:"set",valueType,...util_exports.normalizeParams(params)})}var ZodEnum=$constructor("ZodEnum",(inst,def)=>{$ZodEnum.init(inst,def),ZodType.
init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>enumProcessor(inst,ctx,json2,params),inst.enum=def.entries,inst.options=[...inst._zod.values];let keys2=new Set(
Object.keys(def.entries));inst.extract=(values,params)=>{let newEntries={};for(let value of values)if(keys2.has(value))newEntries[value]=def.entries[value];else
throw new Error(`Key ${value} not found in enum`);return new ZodEnum({...def,checks:[],...util_exports.normalizeParams(params),entries:newEntries})},inst.exclude=
(values,params)=>{let newEntries={...def.entries};for(let value of values)if(keys2.has(value))delete newEntries[value];else throw new Error(`Key ${value} not fo\
und in enum`);return new ZodEnum({...def,checks:[],...util_exports.normalizeParams(params),entries:newEntries})}});function _enum2(values,params){let entries2=Array.
isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodEnum({type:"enum",entries:entries2,...util_exports.normalizeParams(params)})}function nativeEnum(entries2,params){return new ZodEnum({type:"enum",entries:entries2,...util_exports.normalizeParams(params)})}var ZodLiteral=$constructor("Zod\
Literal",(inst,def)=>{$ZodLiteral.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>literalProcessor(inst,ctx,json2,params),
inst.values=new Set(def.values),Object.defineProperty(inst,"value",{get(){if(def.values.length>1)throw new Error("This schema contains multiple valid literal va\
lues. Use `.values` instead.");return def.values[0]}})});function literal(value,params){return new ZodLiteral({type:"literal",values:Array.isArray(value)?value:
[value],...util_exports.normalizeParams(params)})}var ZodFile=$constructor("ZodFile",(inst,def)=>{$ZodFile.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=
(ctx,json2,params)=>fileProcessor(inst,ctx,json2,params),inst.min=(size,params)=>inst.check(_minSize(size,params)),inst.max=(size,params)=>inst.check(_maxSize(size,
params)),inst.mime=(types,params)=>inst.check(_mime(Array.isArray(types)?types:[types],params))});function file(params){return _file(ZodFile,params)}var ZodTransform=$constructor(
"ZodTransform",(inst,def)=>{_ensureDefaultMemoizer(),$ZodTransform.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>transformProcessor(
inst,ctx,json2,params),inst._zod.parse=(payload,_ctx)=>{if(_ctx.direction==="backward")throw new $ZodEncodeError(inst.constructor.name);payload.addIssue=issue2=>{
if(typeof issue2=="string")payload.issues.push(util_exports.issue(issue2,payload.value,def));else{let _issue=issue2;_issue.fatal&&(_issue.continue=!1),_issue.code??
(_issue.code="custom"),"input"in _issue||(_issue.input=payload.value),_issue.inst??(_issue.inst=inst),payload.issues.push(util_exports.issue(_issue))}};let output2=def.
transform(payload.value,payload);return output2 instanceof Promise?output2.then(output3=>(payload.value=output3,payload)):(payload.value=output2,payload)}});function transform(fn){
return new ZodTransform({type:"transform",transform:fn})}var ZodOptional=$constructor("ZodOptional",(inst,def)=>{$ZodOptional.init(inst,def),ZodType.init(inst,def),
inst._zod.processJSONSchema=(ctx,json2,params)=>optionalProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function optional(innerType){
return new ZodOptional({type:"optional",innerType})}var ZodExactOptional=$constructor("ZodExactOptional",(inst,def)=>{$ZodExactOptional.init(inst,def),ZodType.init(
inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>optionalProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function exactOptional(innerType){
return new ZodExactOptional({type:"optional",innerType})}var ZodNullable=$constructor("ZodNullable",(inst,def)=>{$ZodNullable.init(inst,def),ZodType.init(inst,def),
inst._zod.processJSONSchema=(ctx,json2,params)=>nullableProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function nullable(innerType){
return new ZodNullable({type:"nullable",innerType})}function nullish2(innerType){return optional(nullable(innerType))}var ZodDefault=$constructor("ZodDefault",(inst,def)=>{
$ZodDefault.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>defaultProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.
def.innerType,inst.removeDefault=inst.unwrap});function _default2(innerType,defaultValue){return new ZodDefault({type:"default",innerType,get defaultValue(){return typeof defaultValue==
"function"?defaultValue():util_exports.shallowClone(defaultValue)}})}var ZodPrefault=$constructor("ZodPrefault",(inst,def)=>{$ZodPrefault.init(inst,def),ZodType.
init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>prefaultProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function prefault(innerType,defaultValue){
return new ZodPrefault({type:"prefault",innerType,get defaultValue(){return typeof defaultValue=="function"?defaultValue():util_exports.shallowClone(defaultValue)}})}
var ZodNonOptional=$constructor("ZodNonOptional",(inst,def)=>{$ZodNonOptional.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>nonoptionalProcessor(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function nonoptional(innerType,params){return new ZodNonOptional({type:"nonoptional",innerType,
...util_exports.normalizeParams(params)})}var ZodSuccess=$constructor("ZodSuccess",(inst,def)=>{$ZodSuccess.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=
(ctx,json2,params)=>successProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function success(innerType){return new ZodSuccess({type:"s\
uccess",innerType})}var ZodCatch=$constructor("ZodCatch",(inst,def)=>{$ZodCatch.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>catchProcessor(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType,inst.removeCatch=inst.unwrap});function _catch2(innerType,catchValue){return new ZodCatch({type:"\
catch",innerType,catchValue:typeof catchValue=="function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodNaN=$constructor("ZodNaN",(inst,def)=>{$ZodNaN.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>nanProcessor(inst,ctx,
json2,params)});function nan(params){return _nan(ZodNaN,params)}var ZodPipe=$constructor("ZodPipe",(inst,def)=>{$ZodPipe.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>pipeProcessor(inst,ctx,json2,params),inst.in=def.in,inst.out=def.out});function pipe(in_,out){return new ZodPipe({type:"\
pipe",in:in_,out})}var ZodCodec=$constructor("ZodCodec",(inst,def)=>{ZodPipe.init(inst,def),$ZodCodec.init(inst,def)});function codec(in_,out,params){return new ZodCodec(
{type:"pipe",in:in_,out,transform:params.decode,reverseTransform:params.encode})}function invertCodec(codec2){let def=codec2._zod.def;return new ZodCodec({type:"\
pipe",in:def.out,out:def.in,transform:def.reverseTransform,reverseTransform:def.transform})}var ZodPreprocess=$constructor("ZodPreprocess",(inst,def)=>{ZodPipe.
init(inst,def),$ZodPreprocess.init(inst,def)}),ZodReadonly=$constructor("ZodReadonly",(inst,def)=>{$ZodReadonly.init(inst,def),ZodType.init(inst,def),inst._zod.
processJSONSchema=(ctx,json2,params)=>readonlyProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function readonly(innerType){return new ZodReadonly(
{type:"readonly",innerType})}var ZodTemplateLiteral=$constructor("ZodTemplateLiteral",(inst,def)=>{$ZodTemplateLiteral.init(inst,def),ZodType.init(inst,def),inst.
_zod.processJSONSchema=(ctx,json2,params)=>templateLiteralProcessor(inst,ctx,json2,params)});function templateLiteral(parts,params){return new ZodTemplateLiteral(
{type:"template_literal",parts,...util_exports.normalizeParams(params)})}var ZodLazy=$constructor("ZodLazy",(inst,def)=>{$ZodLazy.init(inst,def),ZodType.init(inst,
def),inst._zod.processJSONSchema=(ctx,json2,params)=>lazyProcessor(inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.getter()});function lazy(getter){return new ZodLazy(
{type:"lazy",getter})}var ZodPromise=$constructor("ZodPromise",(inst,def)=>{$ZodPromise.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>promiseProcessor(
inst,ctx,json2,params),inst.unwrap=()=>inst._zod.def.innerType});function promise(innerType){return new ZodPromise({type:"promise",innerType})}var ZodFunction=$constructor(
"ZodFunction",(inst,def)=>{$ZodFunction.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>functionProcessor(inst,ctx,json2,params)});
function _function(params){return new ZodFunction({type:"function",input:Array.isArray(params?.input)?tuple(params?.input):params?.input??array(unknown()),output:params?.
output??unknown()})}var ZodCustom=$constructor("ZodCustom",(inst,def)=>{$ZodCustom.init(inst,def),ZodType.init(inst,def),inst._zod.processJSONSchema=(ctx,json2,params)=>customProcessor(
inst,ctx,json2,params)});function check(fn){let ch=new $ZodCheck({check:"custom"});return ch._zod.check=fn,ch}function custom(fn,_params){return _custom(ZodCustom,
fn??(()=>!0),_params)}function refine(fn,_params={}){return _refine(ZodCustom,fn,_params)}function superRefine(fn,params){return _superRefine(fn,params)}var describe2=describe,
meta2=meta,ZodInstanceOf=$constructor("ZodInstanceOf",(inst,def)=>{ZodCustom.init(inst,def)},{properties(shape,params){return this.check(_properties(shape,params))}});
function _instanceof(cls,params={}){let inst=new ZodInstanceOf({type:"custom",check:"custom",fn:data=>data instanceof cls,abort:!0,...util_exports.normalizeParams(
params)});return inst._zod.bag.Class=cls,inst._zod.check=payload=>{payload.value instanceof cls||payload.issues.push({code:"invalid_type",expected:cls.name,input:payload.
value,inst,path:[...inst._zod.def.path??[]]})},inst}var stringbool=(...args)=>_stringbool({Codec:ZodCodec,Boolean:ZodBoolean,String:ZodString},...args);function json(params){let jsonSchema=lazy(()=>union([string2(
params),number2(),boolean2(),_null3(),array(jsonSchema),record(string2(),jsonSchema)]));return jsonSchema}function preprocess(fn,schema){return new ZodPreprocess(
{type:"pipe",in:transform(fn),out:schema})}var ZodIssueCode={invalid_type:"invalid_type",too_big:"too_big",too_small:"too_small",invalid_format:"invalid_format",not_multiple_of:"not_multiple_of",unrecognized_keys:"\
unrecognized_keys",invalid_union:"invalid_union",invalid_key:"invalid_key",invalid_element:"invalid_element",invalid_value:"invalid_value",custom:"custom"};function setErrorMap(map3){
config({customError:map3})}function getErrorMap(){return config().customError}var ZodFirstPartyTypeKind;ZodFirstPartyTypeKind||(ZodFirstPartyTypeKind={});var iso_exports={};__export(iso_exports,{ZodISODate:()=>ZodISODate,ZodISODateTime:()=>ZodISODateTime,ZodISODuration:()=>ZodISODuration,ZodISOTime:()=>ZodISOTime,
date:()=>date3,datetime:()=>datetime2,duration:()=>duration2,time:()=>time2});function datetime2(params){return _isoDateTime(ZodISODateTime,params)}function date3(params){return _isoDate(ZodISODate,params)}function time2(params){return _isoTime(
ZodISOTime,params)}function duration2(params){return _isoDuration(ZodISODuration,params)}var z={...schemas_exports2,...checks_exports2,iso:iso_exports},RECOGNIZED_KEYS=new Set(["$schema","$ref","$defs","definitions","$id","id","$comment","$anchor","\
$vocabulary","$dynamicRef","$dynamicAnchor","type","enum","const","anyOf","oneOf","allOf","not","properties","required","additionalProperties","patternPropertie\
s","propertyNames","minProperties","maxProperties","items","prefixItems","additionalItems","minItems","maxItems","uniqueItems","contains","minContains","maxCont\
ains","minLength","maxLength","pattern","format","minimum","maximum","exclusiveMinimum","exclusiveMaximum","multipleOf","description","default","contentEncoding",
"contentMediaType","contentSchema","unevaluatedItems","unevaluatedProperties","if","then","else","dependentSchemas","dependentRequired","nullable","readOnly"]);
function detectVersion(schema,defaultTarget){let $schema=schema.$schema;return $schema==="https://json-schema.org/draft/2020-12/schema"?"draft-2020-12":$schema===
"http://json-schema.org/draft-07/schema#"?"draft-7":$schema==="http://json-schema.org/draft-04/schema#"?"draft-4":defaultTarget??"draft-2020-12"}function applyMinItems(items,minItems){
return items.map((item,index)=>index<minItems?item:item.optional())}function decodeJSONPointerSegment(segment2){return segment2.replace(/~1/g,"/").replace(/~0/g,
"~")}function resolveRef(ref,ctx){if(!ref.startsWith("#"))throw new Error("External $ref is not supported, only local refs (#/...) are allowed");let path4=ref.slice(
1).split("/").filter(Boolean);if(path4.length===0)return ctx.rootSchema;let defsKey=ctx.version==="draft-2020-12"?"$defs":"definitions";if(path4[0]===defsKey){let key=path4[1]===
void 0?void 0:decodeJSONPointerSegment(path4[1]);if(!key||!ctx.defs[key])throw new Error(`Reference not found: ${ref}`);return ctx.defs[key]}throw new Error(`Re\
ference not found: ${ref}`)}function checkObjectGuards(objectSchema,guards){return z.transform(value=>value).check(payload=>{let value=payload.value;if(typeof value!=
"object"||value===null||Array.isArray(value))return;let keys2=Object.getOwnPropertyNames(value);if(guards.minProperties!==void 0&&keys2.length<guards.minProperties&&
payload.issues.push({origin:"object",code:"too_small",minimum:guards.minProperties,inclusive:!0,message:`Too small: expected object to have >=${guards.minProperties}\
 properties`,input:value,inst:objectSchema,continue:!0}),guards.maxProperties!==void 0&&keys2.length>guards.maxProperties&&payload.issues.push({origin:"object",
code:"too_big",maximum:guards.maxProperties,inclusive:!0,message:`Too big: expected object to have <=${guards.maxProperties} properties`,input:value,inst:objectSchema,
continue:!0}),guards.keySchema)for(let key of keys2){let result=guards.keySchema.safeParse(key);result.success||payload.issues.push({code:"invalid_key",origin:"\
record",issues:result.error.issues,input:key,path:[key],continue:!0})}}).pipe(objectSchema)}function canonicalKey(value,seen){if(value===null)return"z";let type=typeof value;
if(type!=="object"){if(type==="number"&&Number.isNaN(value))return null;let raw2=String(value);return`${type[0]}${raw2.length}:${raw2}`}if(seen.has(value))return null;
seen.add(value);try{if(Array.isArray(value)){let parts2=[];for(let item of value){let key=canonicalKey(item,seen);if(key===null)return null;parts2.push(key)}return`\
a${parts2.length}:[${parts2.join(",")}]`}let keys2=Object.keys(value).sort(),parts=[];for(let k of keys2){let key=canonicalKey(value[k],seen);if(key===null)return null;
parts.push(`${k.length}:${k}=${key}`)}return`o${parts.length}:{${parts.join(",")}}`}finally{seen.delete(value)}}var SCHEMA_KEYWORDS=new Set(["items","prefixItem\
s","additionalItems","additionalProperties","contains","propertyNames","not","if","then","else","allOf","anyOf","oneOf","unevaluatedItems","unevaluatedPropertie\
s","contentSchema"]),SCHEMA_MAP_KEYWORDS=new Set(["properties","patternProperties","dependentSchemas","dependencies","$defs","definitions"]);function containsRef(value){
return typeof value!="object"||value===null?!1:Array.isArray(value)?value.some(containsRef):typeof value.$ref=="string"?!0:Object.entries(value).some(([key,sub])=>SCHEMA_KEYWORDS.
has(key)?containsRef(sub):!SCHEMA_MAP_KEYWORDS.has(key)||typeof sub!="object"||sub===null?!1:Object.values(sub).some(containsRef))}function plural(n){return n===
1?"element":"elements"}function checkArrayGuards(arraySchema,guards){return z.transform(value=>value).check(payload=>{let items=payload.value;if(Array.isArray(items)){
if(guards.uniqueItems===!0){let firstSeen=new Map;for(let i=0;i<items.length;i++){let key=canonicalKey(items[i],new Set);if(key===null)continue;let first=firstSeen.
get(key);if(first===void 0){firstSeen.set(key,i);continue}payload.issues.push({code:"custom",message:`Array items must be unique: element at index ${i} duplicat\
es the one at index ${first}`,input:items,path:[i],continue:!0})}}if(guards.containsSchema){let minContains=guards.minContains??1,ceiling=guards.maxContains!==void 0?
guards.maxContains+1:Number.POSITIVE_INFINITY,matches=0;for(let item of items)if(guards.containsSchema.safeParse(item).success&&++matches>=ceiling)break;matches<
minContains&&payload.issues.push({code:"custom",message:`Array must contain at least ${minContains} matching ${plural(minContains)}; found ${matches}`,input:items,
continue:!0}),guards.maxContains!==void 0&&matches>guards.maxContains&&payload.issues.push({code:"custom",message:`Array must contain at most ${guards.maxContains}\
 matching ${plural(guards.maxContains)}`,input:items,continue:!0})}}}).pipe(arraySchema)}function getTupleRest(restSchema,ctx){if(restSchema!==!1)return restSchema===
void 0||restSchema===!0?z.any():convertSchema(restSchema,ctx)}var fullTime=/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;function convertBaseSchema(schema,ctx){
if(schema.not!==void 0){if(typeof schema.not=="object"&&Object.keys(schema.not).length===0)return z.never();throw new Error("not is not supported in Zod (except\
 { not: {} } for never)")}if(schema.unevaluatedItems!==void 0)throw new Error("unevaluatedItems is not supported");if(schema.unevaluatedProperties!==void 0)throw new Error(
"unevaluatedProperties is not supported");if(schema.if!==void 0||schema.then!==void 0||schema.else!==void 0)throw new Error("Conditional schemas (if/then/else) \
are not supported");if(schema.dependentSchemas!==void 0||schema.dependentRequired!==void 0)throw new Error("dependentSchemas and dependentRequired are not suppo\
rted");if(schema.$ref){let refPath=schema.$ref;if(ctx.refs.has(refPath))return ctx.refs.get(refPath);if(ctx.processing.has(refPath))return z.lazy(()=>{if(!ctx.refs.
has(refPath))throw new Error(`Circular reference not resolved: ${refPath}`);return ctx.refs.get(refPath)});ctx.processing.add(refPath);let resolved=resolveRef(refPath,
ctx),zodSchema2=convertSchema(resolved,ctx);return ctx.refs.set(refPath,zodSchema2),ctx.processing.delete(refPath),zodSchema2}if(schema.enum!==void 0){let enumValues=schema.
enum;if(ctx.version==="openapi-3.0"&&schema.nullable===!0&&enumValues.length===1&&enumValues[0]===null)return z.null();if(enumValues.length===0)return z.never();
if(enumValues.length===1)return z.literal(enumValues[0]);if(enumValues.every(v=>typeof v=="string"))return z.enum(enumValues);let literalSchemas=enumValues.map(
v=>z.literal(v));return literalSchemas.length<2?literalSchemas[0]:z.union([literalSchemas[0],literalSchemas[1],...literalSchemas.slice(2)])}if(schema.const!==void 0)
return z.literal(schema.const);let type=schema.type;if(Array.isArray(type)){let typeSchemas=type.map(t=>{let typeSchema={...schema,type:t};return convertBaseSchema(
typeSchema,ctx)});return typeSchemas.length===0?z.never():typeSchemas.length===1?typeSchemas[0]:z.union(typeSchemas)}if(!type)return z.any();let zodSchema;switch(type){case"\
string":{let stringSchema=z.string();if(schema.format){let format=schema.format;format==="email"?stringSchema=stringSchema.check(z.email()):format==="uri"||format===
"uri-reference"?stringSchema=stringSchema.check(z.url()):format==="uuid"||format==="guid"?stringSchema=stringSchema.check(z.uuid()):format==="date-time"?stringSchema=
stringSchema.check(z.iso.datetime({offset:!0})):format==="date"?stringSchema=stringSchema.check(z.iso.date()):format==="time"?stringSchema=stringSchema.check(z.
regex(fullTime)):format==="duration"?stringSchema=stringSchema.check(z.iso.duration()):format==="hostname"?stringSchema=stringSchema.check(z.hostname()):format===
"ipv4"?stringSchema=stringSchema.check(z.ipv4()):format==="ipv6"?stringSchema=stringSchema.check(z.ipv6()):format==="mac"?stringSchema=stringSchema.check(z.mac()):
format==="cidr"?stringSchema=stringSchema.check(z.cidrv4()):format==="cidr-v6"?stringSchema=stringSchema.check(z.cidrv6()):format==="base64"?stringSchema=stringSchema.
check(z.base64()):format==="base64url"?stringSchema=stringSchema.check(z.base64url()):format==="e164"?stringSchema=stringSchema.check(z.e164()):format==="credit\
_card"?stringSchema=stringSchema.check(z.creditCard()):format==="iban"?stringSchema=stringSchema.check(z.iban()):format==="jwt"?stringSchema=stringSchema.check(
z.jwt()):format==="emoji"?stringSchema=stringSchema.check(z.emoji()):format==="nanoid"?stringSchema=stringSchema.check(z.nanoid()):format==="cuid"?stringSchema=
stringSchema.check(z.cuid()):format==="cuid2"?stringSchema=stringSchema.check(z.cuid2()):format==="ulid"?stringSchema=stringSchema.check(z.ulid()):format==="xid"?
stringSchema=stringSchema.check(z.xid()):format==="ksuid"&&(stringSchema=stringSchema.check(z.ksuid()))}typeof schema.minLength=="number"&&(stringSchema=stringSchema.
min(schema.minLength)),typeof schema.maxLength=="number"&&(stringSchema=stringSchema.max(schema.maxLength)),schema.pattern&&(stringSchema=stringSchema.regex(new RegExp(
schema.pattern))),zodSchema=stringSchema;break}case"number":case"integer":{let numberSchema=type==="integer"?z.number().int():z.number();typeof schema.minimum==
"number"&&schema.exclusiveMinimum!==!0&&(numberSchema=numberSchema.min(schema.minimum)),typeof schema.maximum=="number"&&schema.exclusiveMaximum!==!0&&(numberSchema=
numberSchema.max(schema.maximum)),typeof schema.exclusiveMinimum=="number"?numberSchema=numberSchema.gt(schema.exclusiveMinimum):schema.exclusiveMinimum===!0&&typeof schema.
minimum=="number"&&(numberSchema=numberSchema.gt(schema.minimum)),typeof schema.exclusiveMaximum=="number"?numberSchema=numberSchema.lt(schema.exclusiveMaximum):
schema.exclusiveMaximum===!0&&typeof schema.maximum=="number"&&(numberSchema=numberSchema.lt(schema.maximum)),typeof schema.multipleOf=="number"&&(numberSchema=
numberSchema.multipleOf(schema.multipleOf)),zodSchema=numberSchema;break}case"boolean":{zodSchema=z.boolean();break}case"null":{zodSchema=z.null();break}case"ob\
ject":{let shape={},properties=schema.properties||{},requiredSet=new Set(schema.required||[]),additionalSchema=typeof schema.additionalProperties=="object"?convertSchema(
schema.additionalProperties,ctx):void 0;for(let[key,propSchema]of Object.entries(properties)){let propZodSchema=convertSchema(propSchema,ctx);assignProp(shape,key,
requiredSet.has(key)?propZodSchema:propZodSchema.optional())}if(schema.patternProperties){let patternProps=schema.patternProperties,patternKeys=Object.keys(patternProps),
looseRecords=[];for(let pattern4 of patternKeys){let patternValue=convertSchema(patternProps[pattern4],ctx),keySchema=z.string().regex(new RegExp(pattern4));looseRecords.
push(z.looseRecord(keySchema,patternValue))}let schemasToIntersect=[];if(Object.keys(shape).length>0&&schemasToIntersect.push(z.object(shape).passthrough()),schemasToIntersect.
push(...looseRecords),schemasToIntersect.length===0)zodSchema=z.object({}).passthrough();else if(schemasToIntersect.length===1)zodSchema=schemasToIntersect[0];else{
let result=z.intersection(schemasToIntersect[0],schemasToIntersect[1]);for(let i=2;i<schemasToIntersect.length;i++)result=z.intersection(result,schemasToIntersect[i]);
zodSchema=result}if(schema.additionalProperties===!1){let propertyKeys=Object.keys(shape),patterns=patternKeys.map(p=>new RegExp(p)),basePatternSchema=zodSchema;
zodSchema=zodSchema.check(payload=>{if(!isPlainObject(payload.value))return;let unrecognized=[];for(let key of Object.keys(payload.value))propertyKeys.includes(
key)||patterns.some(regex=>regex.test(key))||unrecognized.push(key);unrecognized.length&&payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input:payload.
value,inst:basePatternSchema})})}}else{let objectSchema=z.object(shape);schema.additionalProperties===!1?zodSchema=objectSchema.strict():additionalSchema?zodSchema=
objectSchema.catchall(additionalSchema):zodSchema=objectSchema.passthrough()}let hasKeyGuard=schema.propertyNames!==void 0&&schema.propertyNames!==!0,minProperties=typeof schema.
minProperties=="number"?schema.minProperties:void 0,maxProperties=typeof schema.maxProperties=="number"?schema.maxProperties:void 0;if(hasKeyGuard||minProperties!==
void 0||maxProperties!==void 0){let keySchema;if(hasKeyGuard){let keyJSONSchema=typeof schema.propertyNames=="object"&&schema.propertyNames.type===void 0?{type:"\
string",...schema.propertyNames}:schema.propertyNames;keySchema=convertSchema(keyJSONSchema,ctx)}zodSchema=checkObjectGuards(zodSchema,{keySchema,minProperties,
maxProperties})}break}case"array":{let prefixItems=schema.prefixItems,items=schema.items;if(prefixItems&&Array.isArray(prefixItems)){let minItems=typeof schema.
minItems=="number"?schema.minItems:0,tupleItems=prefixItems.map(item=>convertSchema(item,ctx)),positionalItems=applyMinItems(tupleItems,minItems),rest=Array.isArray(
items)?void 0:getTupleRest(items,ctx),tupleSchema=z.tuple(positionalItems);zodSchema=rest?tupleSchema.rest(rest):tupleSchema,typeof schema.minItems=="number"&&(zodSchema=
zodSchema.check(z.minLength(schema.minItems))),typeof schema.maxItems=="number"&&(zodSchema=zodSchema.check(z.maxLength(schema.maxItems)))}else if(Array.isArray(
items)){let minItems=typeof schema.minItems=="number"?schema.minItems:0,tupleItems=items.map(item=>convertSchema(item,ctx)),positionalItems=applyMinItems(tupleItems,
minItems),rest=getTupleRest(schema.additionalItems,ctx),tupleSchema=z.tuple(positionalItems);zodSchema=rest?tupleSchema.rest(rest):tupleSchema,typeof schema.minItems==
"number"&&(zodSchema=zodSchema.check(z.minLength(schema.minItems))),typeof schema.maxItems=="number"&&(zodSchema=zodSchema.check(z.maxLength(schema.maxItems)))}else if(items!==
void 0){let element=convertSchema(items,ctx),arraySchema=z.array(element);typeof schema.minItems=="number"&&(arraySchema=arraySchema.min(schema.minItems)),typeof schema.
maxItems=="number"&&(arraySchema=arraySchema.max(schema.maxItems)),zodSchema=arraySchema}else zodSchema=z.array(z.any());(schema.uniqueItems===!0||schema.contains!==
void 0)&&(zodSchema=checkArrayGuards(zodSchema,{uniqueItems:schema.uniqueItems===!0,containsSchema:schema.contains!==void 0?convertSchema(schema.contains,ctx):void 0,
minContains:typeof schema.minContains=="number"?schema.minContains:void 0,maxContains:typeof schema.maxContains=="number"?schema.maxContains:void 0}));break}default:
throw new Error(`Unsupported type: ${type}`)}return zodSchema}function convertSchema(schema,ctx){if(typeof schema=="boolean")return schema?z.any():z.never();let baseSchema=convertBaseSchema(
schema,ctx),hasExplicitType=schema.type||schema.enum!==void 0||schema.const!==void 0;if(schema.anyOf&&Array.isArray(schema.anyOf)){let options3=schema.anyOf.map(
s=>convertSchema(s,ctx)),anyOfUnion=z.union(options3);baseSchema=hasExplicitType?z.intersection(baseSchema,anyOfUnion):anyOfUnion}if(schema.oneOf&&Array.isArray(
schema.oneOf)){let options3=schema.oneOf.map(s=>convertSchema(s,ctx)),oneOfUnion=z.xor(options3);baseSchema=hasExplicitType?z.intersection(baseSchema,oneOfUnion):
oneOfUnion}if(schema.allOf&&Array.isArray(schema.allOf))if(schema.allOf.length===0)baseSchema=hasExplicitType?baseSchema:z.any();else{let result=hasExplicitType?
baseSchema:convertSchema(schema.allOf[0],ctx),startIdx=hasExplicitType?0:1;for(let i=startIdx;i<schema.allOf.length;i++)result=z.intersection(result,convertSchema(
schema.allOf[i],ctx));baseSchema=result}schema.nullable===!0&&ctx.version==="openapi-3.0"&&(baseSchema=z.nullable(baseSchema)),schema.readOnly===!0&&(baseSchema=
z.readonly(baseSchema)),schema.default!==void 0&&(baseSchema=baseSchema.default(schema.default));let extraMeta={},coreMetadataKeys=["$id","id","$comment","$anch\
or","$vocabulary","$dynamicRef","$dynamicAnchor"];for(let key of coreMetadataKeys)key in schema&&(extraMeta[key]=schema[key]);let contentMetadataKeys=["contentE\
ncoding","contentMediaType","contentSchema"];for(let key of contentMetadataKeys)key in schema&&(extraMeta[key]=schema[key]);if(schema.type==="object"&&schema.$ref===
void 0){schema.propertyNames!==void 0&&!containsRef(schema.propertyNames)&&(extraMeta.propertyNames=schema.propertyNames);for(let key of["minProperties","maxPro\
perties"])schema[key]!==void 0&&(extraMeta[key]=schema[key])}if(schema.type==="array"&&schema.$ref===void 0){schema.contains!==void 0&&!containsRef(schema.contains)&&
(extraMeta.contains=schema.contains);for(let key of["uniqueItems","minContains","maxContains"])schema[key]!==void 0&&(extraMeta[key]=schema[key])}for(let key of Object.
keys(schema))RECOGNIZED_KEYS.has(key)||assignProp(extraMeta,key,schema[key]);return Object.keys(extraMeta).length>0&&ctx.registry.add(baseSchema,extraMeta),schema.
description&&(baseSchema=baseSchema.describe(schema.description)),baseSchema}function fromJSONSchema(schema,params){if(typeof schema=="boolean")return schema?z.
any():z.never();let normalized;try{normalized=JSON.parse(JSON.stringify(schema))}catch{throw new Error("fromJSONSchema input is not valid JSON (possibly cyclic)\
; use $defs/$ref for recursive schemas")}let version2=detectVersion(normalized,params?.defaultTarget),defs=normalized.$defs||normalized.definitions||{},ctx={version:version2,
defs,refs:new Map,processing:new Set,rootSchema:normalized,registry:params?.registry??globalRegistry};return convertSchema(normalized,ctx)}var RESOLVING=Symbol("z.visit/resolving");function visit(schema,fnOrHandlers){let fn=typeof fnOrHandlers=="function"?fnOrHandlers:(node2,rewritten)=>{let h=fnOrHandlers[node2.
_zod.def.type];return h?h(node2,rewritten):node2},cache=new Map;function run4(s){let cached2=cache.get(s);if(cached2===RESOLVING)return new $ZodLazy({type:"lazy",
getter:()=>cache.get(s)});if(cached2!==void 0)return cached2;cache.set(s,RESOLVING);let inner=mapInner(s),mapped=fn(inner,inner!==s);return cache.set(s,mapped),
mapped}function mapInner(s){let def=s._zod.def,kind2=def.type;switch(kind2){case"object":{let oldShape=def.shape,keys2=Object.keys(oldShape),changed2=!1,newShape={};
for(let k of keys2){let mapped=run4(oldShape[k]);mapped!==oldShape[k]&&(changed2=!0),newShape[k]=mapped}let newCatchall=def.catchall;return def.catchall&&(newCatchall=
run4(def.catchall),newCatchall!==def.catchall&&(changed2=!0)),changed2?clone(s,{...def,shape:newShape,catchall:newCatchall}):s}case"array":{let mapped=run4(def.
element);return mapped===def.element?s:clone(s,{...def,element:mapped})}case"tuple":{let oldItems=def.items,changed2=!1,newItems=[];for(let item of oldItems){let mapped=run4(
item);mapped!==item&&(changed2=!0),newItems.push(mapped)}let newRest=def.rest;return def.rest&&(newRest=run4(def.rest),newRest!==def.rest&&(changed2=!0)),changed2?
clone(s,{...def,items:newItems,rest:newRest}):s}case"record":case"map":{let newKey=run4(def.keyType),newVal=run4(def.valueType);return newKey===def.keyType&&newVal===
def.valueType?s:clone(s,{...def,keyType:newKey,valueType:newVal})}case"set":{let newVal=run4(def.valueType);return newVal===def.valueType?s:clone(s,{...def,valueType:newVal})}case"\
union":{let oldOptions=def.options,changed2=!1,newOptions=[];for(let opt of oldOptions){let mapped=run4(opt);mapped!==opt&&(changed2=!0),newOptions.push(mapped)}
return changed2?clone(s,{...def,options:newOptions}):s}case"intersection":{let newLeft=run4(def.left),newRight=run4(def.right);return newLeft===def.left&&newRight===
def.right?s:clone(s,{...def,left:newLeft,right:newRight})}case"optional":case"nullable":case"default":case"prefault":case"catch":case"readonly":case"nonoptional":case"\
promise":case"success":{let newInner=run4(def.innerType);return newInner===def.innerType?s:clone(s,{...def,innerType:newInner})}case"pipe":{let newIn=run4(def.in),
newOut=run4(def.out);return newIn===def.in&&newOut===def.out?s:clone(s,{...def,in:newIn,out:newOut})}case"function":{let newInput=run4(def.input),newOutput=run4(
def.output);return newInput===def.input&&newOutput===def.output?s:clone(s,{...def,input:newInput,output:newOutput})}case"lazy":{let original=def.getter,{_cachedInner,
...rest}=def;return clone(s,{...rest,getter:()=>run4(original())})}case"template_literal":case"string":case"number":case"int":case"boolean":case"bigint":case"sy\
mbol":case"undefined":case"null":case"void":case"never":case"any":case"unknown":case"date":case"nan":case"enum":case"literal":case"file":case"transform":case"cu\
stom":return s;default:return s}}return run4(schema)}function deepPartial(schema){return visit(schema,{object:s=>s.partial(),union:s=>{let def=s._zod.def;return def.discriminator===void 0?s:union(def.options)}})}function withChecks(side,checks){if(!checks?.length)return side;let def=side._zod.def;return clone(side,mergeDefs(def,{checks:[...def.checks??[],...checks]}),{parent:!0})}
function outSide(def){return withChecks(def.out,def.checks)}function inSide(def){return def.in._zod.traits.has("$ZodTransform")?outSide(def):def.in}function input(schema){
return visit(schema,{pipe:s=>inSide(s._zod.def),default:(s,rewritten)=>rewritten?optional(s._zod.def.innerType):s,catch:(s,rewritten)=>rewritten?s._zod.def.innerType:
s})}function output(schema){return visit(schema,{pipe:s=>outSide(s._zod.def),prefault:(s,rewritten)=>rewritten?s._zod.def.innerType:s})}var coerce_exports={};__export(coerce_exports,{bigint:()=>bigint3,boolean:()=>boolean3,date:()=>date4,number:()=>number3,string:()=>string3});function string3(params){return _coercedString(ZodString,params)}function number3(params){return _coercedNumber(ZodNumber,params)}function boolean3(params){return _coercedBoolean(
ZodBoolean,params)}function bigint3(params){return _coercedBigint(ZodBigInt,params)}function date4(params){return _coercedDate(ZodDate,params)}var placeholders={recipe:"name of the recipe (debian)",release:"name of the release in the recipe (trixie)",codename:"codename of the release (trixie)",version:"\
version of the release (13)",variant:"named variant (slim); unknown for the plain image",point:"point release as the signed metadata names it (13.7); unknown wh\
ere it names none",date:"day of the image, YYYYMMDD in UTC: the serial of the official Debian images (trixie-20261116)",serial:"the same to the minute, YYYYMMDD\
HHMM, for archives that move several times a day",sha:"first seven digits of the git commit the build ran for; unknown outside of a workflow"},plannedPlaceholders=[
"recipe","release","codename","version","variant"],names=Object.keys(placeholders),pattern=/\{\{\s*([^{}]*?)\s*\}\}/g;function placeholdersIn(template2){return[
...template2.matchAll(pattern)].map(match=>match[1]??"")}function literalOf(template2){return template2.replaceAll(pattern,"")}function isPlaceholder(name){return names.
includes(name)}function expandTemplate(template2,values){let valueOf=name=>(isPlaceholder(name)?values[name]:void 0)||void 0,missing=placeholdersIn(template2).find(
name=>valueOf(name)===void 0);return missing!==void 0?{missing}:{text:template2.replaceAll(pattern,(_match,name)=>valueOf(name)??"")}}function dateValues(epoch){
let digits=new Date(epoch*1e3).toISOString().replaceAll(/[-:T]/g,"");return{date:digits.slice(0,8),serial:digits.slice(0,12)}}var tagPattern=/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function expandTags(templates,values){let tags=new Set,dropped=[];for(let template2 of templates){let{text:text3,missing}=expandTemplate(template2,values);text3===
void 0?dropped.push({template:template2,reason:`{{${missing}}} is not known for this image`}):tagPattern.test(text3)?tags.add(text3):dropped.push({template:template2,
reason:`${JSON.stringify(text3)} is not a tag: letters, digits, "_", "." and "-", at most 128`})}return{tags:[...tags],dropped}}var plain="plain";function admits(list2,name){return list2===void 0||list2.includes(name)}function select(items,place2){return items.filter(({only})=>admits(only.
releases,place2.release)&&admits(only.platforms,formatPlatform(place2.platform))&&admits(only.variants,place2.variant||plain)).map(item=>item.value)}function overlap(a,b){
let meet=(one,other)=>one===void 0||other===void 0||one.some(name=>other.includes(name));return meet(a.releases,b.releases)&&meet(a.platforms,b.platforms)&&meet(
a.variants,b.variants)}function reject(context,expected,candidates){return context.addIssue({code:"custom",message:expected,params:{candidates}}),NEVER}function map2(shape){return strictObject(
shape,{error:issue2=>issue2.code==="unrecognized_keys"?Object.keys(shape).join(" "):void 0})}var text2=string2().meta({type:["string","number","boolean"]}),filledText=text2.
min(1,"some text"),flag=string2().meta({type:"boolean"}).transform((value,context)=>value==="true"?!0:value==="false"?!1:reject(context,"true or false",["true",
"false"])),maxId=4294967294,id=string2().regex(/^\d+$/,"a number").meta({type:"integer",minimum:0,maximum:maxId}).transform((value,context)=>Number(value)<=maxId?
Number(value):reject(context,`a number up to ${maxId}`)),exitStatus2=string2().regex(/^\d+$/,"a number").meta({type:"integer",minimum:0,maximum:255}).transform(
(value,context)=>Number(value)<=255?Number(value):reject(context,"an exit status, 0 to 255")),mode=string2().regex(/^0?[0-7]{3,4}$/,"permission bits in octal, s\
uch as 0644").meta({type:["string","number"]}).transform(value=>Number.parseInt(value,8)),owner=string2().regex(/^\d{1,9}:\d{1,9}$/,"numbers of user and group, \
such as 0:0").transform(value=>{let[uid=0,gid=0]=value.split(":").map(Number);return{uid,gid}}),imagePath=string2().regex(/^\/(?!$)(?!.*\/$)(?!.*\/\/)(?!.*\/\.{1,2}(\/|$))/,
'an absolute path without "." or ".." and without a slash at its end'),recipePath=string2().regex(/^[^/]/,"a path relative to the recipe"),recipeName=string2().
regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/,'lower-case letters and digits, with ".", "_" or "-" between'),tagName=string2().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/,'let\
ters, digits, ".", "_" and "-"'),userName=string2().regex(/^[a-z_][a-z0-9_-]{0,31}\$?$/,'a user name: lower-case letters, digits, "_" and "-"'),url2=string2().regex(
/^https?:\/\/[^\s/]+(\/\S*)?$/,"an http or https URL"),mirror=string2().regex(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/,"an http or https URL without query").transform(
value=>value.replace(/\/+$/,"")),timezone=string2().regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/,"a time zone such as Asia/Tokyo"),locale=string2().regex(/^[A-Za-z]{1,3}[A-Za-z_]*(\.[A-Za-z0-9-]+)?(@[A-Za-z]+)?$/,
"a locale such as ja_JP.UTF-8"),packageName=string2().regex(/^[A-Za-z0-9][A-Za-z0-9+._:~=-]*$/,"the name of a package"),debconf=string2().regex(/^\S+[ \t]+\S+[ \t]+\S+([ \t]+.*)?$/,
'"package question type value"'),environmentName=string2().regex(/^[A-Za-z_][A-Za-z0-9_]*$/,"the name of an environment variable"),pattern2=string2().superRefine(
(value,context)=>{try{new RegExp(value)}catch(error62){reject(context,`a regular expression (${error62 instanceof Error?error62.message:String(error62)})`)}});function template(allowed=Object.
keys(placeholders)){return text2.superRefine((value,context)=>{for(let name of placeholdersIn(value))isPlaceholder(name)&&allowed.includes(name)||reject(context,
`placeholders out of ${allowed.map(each=>`{{${each}}}`).join(", ")}`,allowed.map(each=>`{{${each}}}`));/[{}]/.test(literalOf(value))&&reject(context,"braces in \
pairs, such as {{codename}}")})}function nameOutOf(names3,what){return text2.superRefine((value,context)=>{names3!==void 0&&!names3.includes(value)&&reject(context,
what,names3)})}function platform(names3){return string2().transform((value,context)=>{let all=knownPlatforms.map(formatPlatform),parsed=tryPlatform(value);return parsed===
void 0?reject(context,"a platform",names3??all):names3!==void 0&&!names3.includes(formatPlatform(parsed))?reject(context,"a platform of this recipe",names3):parsed})}
function tryPlatform(value){try{return parsePlatform(value)}catch{return}}function filterKeys(known){let variants=known.variants&&[plain,...known.variants];return{
releases:array(nameOutOf(known.releases,"a release of this recipe")).optional().describe("Only for these releases"),platforms:array(platform(known.platforms).transform(
formatPlatform)).optional().describe("Only on these platforms"),variants:array(nameOutOf(variants,"a variant of this recipe")).optional().describe('Only in thes\
e variants; "plain" is the image without one')}}var command=union([filledText.transform(script4=>["/bin/sh","-ec",script4]),array(text2).min(1,"at least the pro\
gram")]);function filtered({releases,platforms,variants,...value}){return{value,only:{releases,platforms,variants}}}function named(name,known){return union([name.transform(
value=>({value,only:{}})),map2({name,...filterKeys(known)}).transform(({name:value,releases,platforms,variants})=>({value,only:{releases,platforms,variants}}))])}
function repository(known){return map2({name:tagName.describe("Name in lock files and messages"),mirrors:array(mirror).min(1,"at least one mirror").describe("Ro\
ot URLs of the archive, the preferred one first"),suites:array(template(plannedPlaceholders)).min(1,"at least one suite").describe('Suites, as templates: "{{cod\
ename}}-updates"'),components:array(filledText).min(1,"at least one component").describe("Components, such as main"),keyring:recipePath.describe("OpenPGP keys t\
he archive signs with, relative to the recipe; armoured or binary"),origin:text2.default("").describe("Origin that the Release files of the archive must carry"),
label:text2.default("").describe("Label that the Release files of the archive must carry"),"signed-by":imagePath.optional().describe("Where the image has the ke\
ys itself; default: the keyring is put into the image"),security:flag.default(!1).describe("Whether it carries security updates"),"valid-until":_enum2(["check",
"ignore"]).default("check").describe('"ignore" accepts metadata past its date, for archives that are no longer refreshed; shown in the report'),insecure:flag.default(
!1).describe("True switches signature checks off; shown in the report and the labels"),"in-image":flag.default(!0).describe("Whether the sources of the finished\
 image name it"),...filterKeys(known)}).transform(({"signed-by":signedBy="","valid-until":validUntil,"in-image":inImage,...rest})=>filtered({...rest,signedBy,checkValidUntil:validUntil===
"check",inImage}))}function file2(known){return map2({path:imagePath.describe("Where it goes in the image"),content:text2.optional().describe("The text of the f\
ile"),source:recipePath.optional().describe("A file or folder to copy, relative to the recipe"),link:filledText.optional().describe("What a symbolic link points\
 to"),directory:flag.optional().describe("True makes a directory"),mode:mode.optional().describe("Permission bits in octal; default 0644, or 0755 for folders an\
d executable sources"),owner:owner.default({uid:0,gid:0}).describe('Numeric user and group, "0:0"'),...filterKeys(known)}).transform(({content:content2,source:source2,
link:link2,directory,owner:owner2,...rest},context)=>{let bodies=[content2===void 0?[]:[{content:content2}],source2===void 0?[]:[{source:source2}],link2===void 0?
[]:[{link:link2}],directory===!0?[{directory:!0}]:[]].flat(),[body,other]=bodies;if(body===void 0||other!==void 0){let given=bodies.flatMap(each=>Object.keys(each));
return context.addIssue({code:"custom",message:`a file takes exactly one of content, source, link and "directory: true"; here: ${given.join(" and ")||"none"}`}),
NEVER}return filtered({...rest,...owner2,body})})}var user=map2({name:userName.describe("Login name"),uid:id.describe("Number of the user"),gid:id.optional().describe(
"Default: the uid"),home:imagePath.optional().describe("Default: /home/<name>"),shell:imagePath.default("/bin/sh").describe("Login shell"),comment:text2.default(
"").describe("Full name"),groups:array(userName).default([]).describe("Further groups, which must exist")}).transform(({gid,home,...rest})=>({...rest,gid:gid??rest.
uid,home:home??`/home/${rest.name}`}));function run(known){return union([command.transform(argv=>({value:{argv,network:!1},only:{}})),map2({run:command.describe(
"A list of arguments, or a text for /bin/sh -ec"),network:flag.default(!1).describe("Whether the command may use the network; the image is then not reproducible\
 from its lock alone"),...filterKeys(known)}).transform(({run:argv,...rest})=>filtered({argv,...rest}))])}function test(known){return map2({name:filledText.describe(
"What it proves"),run:command.describe("A list of arguments, or a text for /bin/sh -ec"),status:exitStatus2.default(0).describe("Exit status it must have"),stdout:text2.
optional().describe("Exact output, without white space at its end"),matches:pattern2.optional().describe("Regular expression the output must match"),...filterKeys(
known)}).transform(({run:argv,stdout,matches,...rest})=>filtered({argv,...rest,...stdout===void 0?{}:{stdout:stdout.trimEnd()},...matches===void 0?{}:{matches}}))}
function tag(known){let{releases,variants}=filterKeys(known);return union([template().transform(value=>({value,only:{}})),map2({name:template(),releases,variants}).
transform(({name,...only})=>({value:name,only}))])}function amongSound(check3){return(value,context)=>{context.issues.length===0&&check3(value,context)}}function unique(keyOf,what){return amongSound((items,context)=>{
items.forEach((item,index)=>{items.findIndex(other=>keyOf(other)===keyOf(item))<index&&context.addIssue({code:"custom",message:`${what} ${JSON.stringify(keyOf(item))}\
 is given twice`,path:[index]})})})}var image=map2({env:record(environmentName,text2).optional().describe("Environment variables"),labels:record(filledText,text2).
optional().describe("Labels beside the standard org.opencontainers.image ones"),entrypoint:array(text2).optional().describe("Arguments every command is appended\
 to"),cmd:array(text2).optional().describe("What runs when nothing else is asked for"),user:text2.optional().describe("User, or user:group, that commands run as"),
workdir:union([literal("/"),imagePath]).optional().describe("Folder that commands start in")});function content(known){let packages2=map2({include:array(named(packageName,
known)).optional().describe("Packages beside the set"),exclude:array(named(packageName,known)).optional().describe("Packages that must not come in"),recommends:flag.
optional().describe("Whether recommended packages come too; default false")}),contradicted=amongSound(({include=[],exclude=[]},context)=>{exclude.forEach((unwanted,index)=>{
if(include.some(wanted2=>wanted2.value===unwanted.value&&overlap(wanted2.only,unwanted.only))){let message=`the package ${JSON.stringify(unwanted.value)} is bot\
h included and excluded`;context.addIssue({code:"custom",message,path:["exclude",index]})}})});return{variant:_enum2(["essential","minbase","buildd","standard"]).
optional().describe("Set of packages to begin with, as mmdebstrap and debootstrap call them; default minbase"),packages:packages2.superRefine(contradicted).optional().
describe("Packages beside the set, and packages to leave out"),repositories:array(repository(known)).superRefine(unique(each=>each.value.name,"the repository")).
optional().describe("Where packages come from"),debconf:array(debconf).optional().describe('Answers for debconf: "package question type value"'),locales:array(named(
locale,known)).optional().describe("Locales to generate; the first is the default"),timezone:timezone.optional().describe("Time zone, such as Asia/Tokyo; defaul\
t UTC"),files:array(file2(known)).optional().describe("Files, folders and links to put into the image"),users:array(user).superRefine(unique(each=>each.name,"th\
e user")).optional().describe("Users to create"),run:array(run(known)).optional().describe("Commands to run in the finished root"),tweaks:record(nameOutOf(known.
tweaks,"a tweak"),flag).optional().describe("Container tweaks by name, true or false"),slim:flag.optional().describe("Leave out documentation, manual pages and \
translations"),image:image.optional().describe("Configuration of the image"),tests:array(test(known)).optional().describe('Commands that must succeed in the ima\
ge, beside "echo success"'),tags:array(tag(known)).optional().describe("Tag templates: {{codename}}, {{version}}, {{point}}, {{date}} …; those of a variant end \
in -<variant>")}}function release(known){return map2({version:text2.default("").describe("Version, such as 13; absent for rolling releases"),codename:tagName.optional().
describe("Codename; default: the name of the release"),aliases:array(tagName).default([]).describe("Other names it goes by, on the command line and as tags"),tags:array(
tag(known)).default([]).describe("Tag templates of this release beside those of the recipe"),platforms:array(platform(known.platforms)).min(1,"at least one plat\
form").optional().describe("Platforms it has, when not all of the recipe"),suites:record(text2,array(template(plannedPlaceholders)).min(1,"at least one suite")).
default({}).describe("Suites by name of the repository, in place of the ones given there")})}function recipeDefinition(known={}){let shared=content(known);return map2(
{name:recipeName.describe("Name in file names, lock files and tags"),title:filledText.describe("Name for people"),description:text2.default("").describe("One se\
ntence for the image labels"),url:url2.or(literal("")).default("").describe("Project page"),vendor:text2.default("").describe("Who makes the distribution"),licences:text2.
default("").describe("SPDX expression for the image labels"),manager:_enum2(["apt"]).describe("Package manager"),platforms:array(platform()).min(1,"at least one\
 platform").describe("Platforms, such as linux/arm64"),release:nameOutOf(known.releases,"a release of this recipe").describe("Release to build when none is aske\
d for"),releases:record(tagName,release(known)).describe("Releases by name"),...shared,repositories:shared.repositories.unwrap().min(1,"at least one repository").
describe("Where packages come from"),variants:record(tagName.refine(name=>name!==plain,`another name: "${plain}" is the image without a variant`),map2(shared)).
default({}).describe("Named variants: what they add (lists, maps) and change (everything else)")})}function problemsOf(issues,document2){return issues.flatMap(issue2=>problemsAt(issue2,[],document2))}function problemsAt(issue2,parent,document2){let path4=[...parent,
...issue2.path],got=valueAt(document2.value,path4),expected=(what,candidates)=>{let place2=document2.locate(path4);if(got===void 0){let key=String(path4.at(-1)??
""),message=`${describePath(path4.slice(0,-1))}the key ${JSON.stringify(key)} is missing`;return{...place2,message,hint:`Add "${key}:" with ${what}`}}return{...place2,
message:`${describePath(path4)}expected ${what}, got ${describe3(got)}`,hint:candidates&&nearest(typeof got=="string"?got:"",candidates)}};switch(issue2.code){case"\
unrecognized_keys":{let known=issue2.message.split(" ");return issue2.keys.map(key=>({...document2.locate([...path4,key],"key"),message:`${describePath(path4)}u\
nknown key ${JSON.stringify(key)}`,hint:nearest(key,known)}))}case"invalid_union":{let sameKind=issue2.errors.find(errors=>!errors.some(isOtherKind));return sameKind?
sameKind.flatMap(error62=>problemsAt(error62,path4,document2)):[expected(kindsOf(issue2).join(" or "))]}case"invalid_key":return issue2.issues.map(inner=>{let key=String(
path4.at(-1)),candidates=candidatesOf(inner);return{...document2.locate(path4,"key"),message:`${describePath(path4.slice(0,-1))}expected ${inner.message}, got t\
he key ${JSON.stringify(key)}`,hint:candidates&&nearest(key,candidates)}});case"invalid_type":return[expected(kindsOf(issue2).join())];case"invalid_value":{let values=issue2.
values.map(String);return[expected(`one of ${values.join(", ")}`,values)]}case"custom":return issue2.params===void 0?[{...document2.locate(path4),message:describePath(
path4)+issue2.message}]:[expected(issue2.message,candidatesOf(issue2))];case"invalid_format":case"too_small":case"too_big":case"not_multiple_of":case"invalid_el\
ement":return[expected(issue2.message)]}}function candidatesOf(issue2){return issue2.code==="custom"?issue2.params?.candidates:void 0}function isOtherKind(issue2){
return issue2.path.length>0?!1:issue2.code==="invalid_type"||issue2.code==="invalid_union"&&issue2.errors.every(errors=>errors.some(isOtherKind))}var kinds={string:"\
text",array:"a list",object:"a map",record:"a map"};function kindsOf(issue2){return issue2.code==="invalid_type"?[kinds[issue2.expected]??issue2.expected]:issue2.
code!=="invalid_union"?[]:[...new Set(issue2.errors.flatMap(errors=>errors.flatMap(kindsOf)))]}function describePath(path4){return path4.length===0?"":`${path4.
map(segment2=>typeof segment2=="number"?`[${segment2}]`:`.${String(segment2)}`).join("").replace(/^\./,"")}: `}function describe3(value){if(Array.isArray(value))
return"a list";if(typeof value=="object"&&value!==null)return"a map";if(value==="")return"nothing";let text3=JSON.stringify(value);return text3.length>80?`${text3.
slice(0,77)}…"`:text3}function valueAt(value,path4){let current=value;for(let segment2 of path4){if(typeof current!="object"||current===null||!Object.hasOwn(current,
segment2))return typeof current=="string"?current:void 0;current=current[segment2]}return current}var RecipeError=class extends BaseImageError{file;problems;constructor(file5,problems){let sorted=[...problems].sort((a,b)=>a.line-b.line||a.column-b.column),lines3=sorted.
map(problem=>`${file5}:${problem.line}:${problem.column}: ${problem.message}`),hinted=lines3.map((line,index)=>{let hint=sorted[index]?.hint;return hint===void 0?
line:`${line}
    ${hint}`});super("recipe",sorted.length===1?lines3.join():`${sorted.length} problems in ${file5}
${hinted.join(`
`)}`,{hint:(sorted.length===1?sorted[0]?.hint:void 0)??"recipes/schema.json describes every key"}),this.name="RecipeError",this.file=file5,this.problems=sorted}};var import_yaml=__toESM(require_dist(),1);var maxAliases=100;function readYaml(text3,file5){let lines3=new import_yaml.LineCounter,position=offset=>{let{line,col}=lines3.linePos(offset);return{line:Math.
max(line,1),column:Math.max(col,1)}},document2=(0,import_yaml.parseDocument)(text3,{schema:"failsafe",strict:!0,uniqueKeys:!0,lineCounter:lines3,prettyErrors:!1,
logLevel:"error"}),complaints=[...document2.errors,...document2.warnings];if(complaints.length>0){let telling=complaints.every(complaint=>complaint.code==="DUPL\
ICATE_KEY"||complaint.code==="TAG_RESOLVE_FAILED");throw new RecipeError(file5,(telling?complaints:complaints.slice(0,1)).map(complaint=>({...position(complaint.
pos[0]),...explain(complaint.code,complaint.message,text3.slice(complaint.pos[0]))})))}let report2=(offset,message,hint)=>{throw new RecipeError(file5,[{...position(
offset),message,hint}])};return checkAliases(document2,report2),{value:expand(document2,report2),locate:(path4,what="value")=>position(offsetOf(document2,path4,
what))}}function explain(code2,message,source2){switch(code2){case"DUPLICATE_KEY":return{message:`the key ${JSON.stringify(/^[^:\s]*/.exec(source2)?.[0])} is gi\
ven twice`,hint:"Keep one of them"};case"MULTIPLE_DOCS":return{message:"more than one YAML document",hint:'A recipe is one document: remove the "---" inside the\
 file'};case"TAG_RESOLVE_FAILED":return{message:`${message} (YAML tags have no meaning in a recipe)`,hint:"Remove the tag"};default:return{message:`not YAML: ${message}`,
hint:"Check indentation, quotes and brackets here and just above"}}}function expand(document2,report2){try{return document2.toJS({maxAliasCount:maxAliases})}catch(error62){
if(error62 instanceof ReferenceError)return report2(0,"YAML aliases that multiply without end","Write the values out");throw error62}}function checkAliases(document2,report2){
let count=0;(0,import_yaml.visit)(document2,{Alias(_key,alias){let offset=alias.range?.[0]??0;++count>maxAliases&&report2(offset,`more than ${maxAliases} YAML a\
liases`,"Write the values out");let anchored=alias.resolve(document2);anchored===void 0&&report2(offset,`the alias *${alias.source} has no anchor before it`,`Wr\
ite &${alias.source} at the value it repeats, or quote the asterisk`),anchored.range&&anchored.range[2]>offset&&report2(offset,`the alias *${alias.source} repea\
ts a value that contains it`,"Write the value out")}})}function offsetOf(document2,path4,what){let node2=document2.contents,offset=startOf(node2)??0;for(let[depth,
segment2]of path4.entries()){let container=(0,import_yaml.isAlias)(node2)?node2.resolve(document2):node2;if((0,import_yaml.isMap)(container)){let pair=container.
items.find(item=>(0,import_yaml.isScalar)(item.key)&&item.key.value===segment2);if(!pair)return offset;let wantsKey=what==="key"&&depth===path4.length-1;node2=pair.
value;let empty=(0,import_yaml.isScalar)(node2)&&node2.source==="";offset=(wantsKey||empty?void 0:startOf(node2))??startOf(pair.key)??offset}else if((0,import_yaml.isSeq)(
container))node2=container.items[Number(segment2)],offset=startOf(node2)??offset;else return offset}return offset}function startOf(node2){return(0,import_yaml.isNode)(
node2)?node2.range?.[0]:void 0}function parseRecipe(text3,file5,options3={}){let document2=readYaml(text3,file5);if(typeof document2.value!="object"||document2.value===null||Array.isArray(document2.
value)){let empty=document2.value===null||document2.value==="";throw new RecipeError(file5,[{...document2.locate([]),message:empty?"the file is empty":"a recipe\
 is a map of keys",hint:'Begin with "name:", as recipes/debian.yaml does'}])}let result=recipeDefinition(namesIn(document2.value,options3)).safeParse(document2.
value);if(!result.success)throw new RecipeError(file5,problemsOf(result.error.issues,document2));let problems=[];if(contradictions(result.data,(path4,message,hint)=>problems.
push({...document2.locate(path4,"key"),message,hint})),problems.length>0)throw new RecipeError(file5,problems);return complete(result.data)}function filesOf(recipe){
let repositories=recipe.variants.flatMap(variant2=>variant2.repositories),files=recipe.variants.flatMap(variant2=>variant2.files);return{keyrings:[...new Set(repositories.
map(item=>item.value.keyring))],sources:[...new Set(files.flatMap(({value:{body}})=>"source"in body?[body.source]:[]))]}}function namesIn(value,options3){let{releases,
variants,platforms}=value,keys2=map3=>typeof map3=="object"&&map3!==null&&!Array.isArray(map3)?Object.keys(map3):void 0;return{releases:keys2(releases),variants:variants===
void 0?[]:keys2(variants),platforms:Array.isArray(platforms)?platforms.flatMap(item=>{let platform2=typeof item=="string"?tryPlatform(item):void 0;return platform2?
[formatPlatform(platform2)]:[]}):void 0,tweaks:options3.knownTweaks}}function contradictions(recipe,report2){let owners=new Map(Object.keys(recipe.releases).map(
name=>[name,name]));for(let[name,release2]of Object.entries(recipe.releases)){release2.aliases.forEach((alias,index)=>{let owner2=owners.get(alias);owner2!==void 0&&
report2(["releases",name,"aliases",index],`${JSON.stringify(alias)} already means the release ${owner2}`),owners.set(alias,name)});for(let repository3 of Object.
keys(release2.suites)){if(recipe.repositories.some(item=>item.value.name===repository3))continue;let hint=`Repositories: ${recipe.repositories.map(item=>item.value.
name).join(", ")}`;report2(["releases",name,"suites",repository3],`no repository is called ${JSON.stringify(repository3)}`,hint)}}for(let[name,variant2]of Object.
entries(recipe.variants)){let at=["variants",name];variant2.users?.forEach((user2,index)=>{recipe.users?.some(other=>other.name===user2.name)&&report2([...at,"u\
sers",index],`the user ${JSON.stringify(user2.name)} is given for all variants already`)}),variant2.repositories?.forEach(({value},index)=>{recipe.repositories.
some(other=>other.value.name===value.name)&&report2([...at,"repositories",index],`the repository ${JSON.stringify(value.name)} is given for all variants already`)});
let own2=variant2.packages??{},all=recipe.packages??{},here2=item=>overlap(item.only,{variants:[name]}),clash=(key,items=[],others=[])=>items.forEach((item,index)=>{
if(!others.some(other=>other.value===item.value&&here2(other)&&overlap(other.only,item.only)))return;let message=`the package ${JSON.stringify(item.value)} is b\
oth included and excluded`;report2([...at,"packages",key,index],message,`Limit the other with "variants:", e.g. to ${plain}`)});clash("include",own2.include,all.
exclude),clash("exclude",own2.exclude,all.include)}}function complete(recipe){let{name,title,description,url:url3,vendor,licences,manager,platforms}=recipe;return{
name,title,description,url:url3,vendor,licences,manager,platforms,defaultRelease:recipe.release,releases:Object.entries(recipe.releases).map(([key,release2])=>({
...release2,name:key,codename:release2.codename??key,platforms:release2.platforms??platforms,tags:[...release2.aliases.map(alias=>({value:alias,only:{}})),...release2.
tags]})),variants:[variant("",recipe,{}),...Object.entries(recipe.variants).map(([key,own2])=>variant(key,recipe,own2))]}}function variant(name,all,own2){let env={
...all.image?.env,...own2.image?.env},both=(first=[],second=[])=>[...first,...second];return{name,set:own2.variant??all.variant??"minbase",include:both(all.packages?.
include,own2.packages?.include),exclude:both(all.packages?.exclude,own2.packages?.exclude),recommends:own2.packages?.recommends??all.packages?.recommends??!1,repositories:both(
all.repositories,own2.repositories),debconf:both(all.debconf,own2.debconf),locales:both(all.locales,own2.locales),timezone:own2.timezone??all.timezone??"",files:both(
all.files,own2.files),users:both(all.users,own2.users),run:both(all.run,own2.run),tweaks:{...all.tweaks,...own2.tweaks},slim:own2.slim??all.slim??!1,image:{env:Object.
entries(env).map(([key,value])=>`${key}=${value}`),labels:{...all.image?.labels,...own2.image?.labels},entrypoint:own2.image?.entrypoint??all.image?.entrypoint??
[],cmd:own2.image?.cmd??all.image?.cmd??[],user:own2.image?.user??all.image?.user??"",workingDir:own2.image?.workdir??all.image?.workdir??""},tests:both(all.tests,
own2.tests),tags:both(all.tags,own2.tags)}}function splitReference(text3){let colon=text3.lastIndexOf(":"),after=colon<0?"":text3.slice(colon+1),choice=after!==""&&!/[/\\]/.test(after)&&!isYaml(after)?after:
void 0,recipe=choice===void 0?text3.replace(/:$/,""):text3.slice(0,colon);return{recipe,isPath:recipe.includes("/")||isYaml(recipe),choice}}function isYaml(name){
return/\.ya?ml$/.test(name)}async function loadRecipe(nameOrPath,options3){let reference=splitReference(nameOrPath),path4=reference.isPath?(0,import_node_path4.resolve)(reference.recipe):await builtIn(
reference.recipe,options3.recipesDir),shown=(0,import_node_path4.relative)(process.cwd(),path4),file5=shown.startsWith("..")?path4:shown,parsed=parseRecipe(await readText(
path4,file5),file5,options3),{keyrings,sources}=filesOf(parsed),found={};for(let name of keyrings)found[name]=await readSource(path4,file5,name,"keyring");for(let name of sources)
found[name]??=await readSource(path4,file5,name,"source");return{...parsed,sources:found}}async function listRecipes(recipesDir){return(await(0,import_promises3.readdir)(
recipesDir).catch(cause=>fail("host",`Cannot read the folder of built-in recipes, ${recipesDir}`,{cause,hint:"Reinstall base-image, or name a recipe file"}))).filter(
entry=>entry.endsWith(".yaml")).map(entry=>(0,import_node_path4.basename)(entry,".yaml")).sort()}async function builtIn(name,recipesDir){let names3=await listRecipes(
recipesDir);return names3.includes(name)?(0,import_node_path4.join)((0,import_node_path4.resolve)(recipesDir),`${name}.yaml`):fail("usage",`No built-in recipe ${JSON.
stringify(name)}; there is ${names3.join(", ")}`,{hint:`${nearest(name,names3)} A file of your own needs a slash or .yaml: ./${name||"recipe"}.yaml`})}async function readText(path4,file5){
let bytes=await(0,import_promises3.readFile)(path4).catch(cause=>fail("usage",`Cannot read the recipe ${file5}: ${reason(cause)}`,{cause,hint:"Check the path; b\
uilt-in recipes have no slash in their name"}));try{return new TextDecoder("utf-8",{fatal:!0}).decode(bytes)}catch(cause){return fail("recipe",`${file5} is not \
UTF-8 text`,{cause,hint:"Save the recipe as UTF-8"})}}async function readSource(recipePath2,file5,name,what){let path4=(0,import_node_path4.resolve)((0,import_node_path4.dirname)(
recipePath2),name);try{let found=await(0,import_promises3.stat)(path4);if(what==="keyring"&&!found.isFile())return fail("recipe",`${file5}: the keyring ${name} \
is not a file`,{hint:`Expected OpenPGP keys at ${path4}`});let folder3=found.isDirectory(),digest3=folder3?await digestOfFolder(path4):await digestOfFile(path4);
return{path:path4,digest:digest3,mode:folder3?493:executable(found.mode)}}catch(cause){if(cause instanceof BaseImageError)throw cause;return fail("recipe",`${file5}\
: cannot read the ${what} ${name}: ${reason(cause)}`,{cause,hint:`Paths in a recipe start at its own folder: expected ${path4}`})}}function executable(mode2){return(mode2&
64)===0?420:493}async function digestOfFile(path4){let hash3=(0,import_node_crypto.createHash)("sha256");for await(let chunk of(0,import_node_fs.createReadStream)(
path4))hash3.update(chunk);return`sha256:${hash3.digest("hex")}`}async function digestOfFolder(folder3){let hash3=(0,import_node_crypto.createHash)("sha256"),entries2=await(0,import_promises3.readdir)(
folder3,{recursive:!0});for(let name of entries2.sort()){let path4=(0,import_node_path4.join)(folder3,name),found=await(0,import_promises3.lstat)(path4);if(found.
isDirectory())hash3.update(`directory ${JSON.stringify(name)}
`);else if(found.isSymbolicLink())hash3.update(`link ${JSON.stringify(await(0,import_promises3.readlink)(path4))} ${JSON.stringify(name)}
`);else if(found.isFile())hash3.update(`file ${executable(found.mode).toString(8)} ${await digestOfFile(path4)} ${JSON.stringify(name)}
`);else return fail("recipe",`${path4} is neither a file, a folder nor a link`,{hint:"Remove it from the source folder"})}return`sha256:${hash3.digest("hex")}`}
function reason(error62){let code2=error62.code;return code2==="ENOENT"?"there is no such file":code2==="EISDIR"?"it is a folder":code2==="EACCES"?"no permissio\
n":error62 instanceof Error?error62.message:String(error62)}var import_node_path9=require("node:path");var import_node_os2=require("node:os"),import_node_path7=require("node:path");async function ensureTools(tools2,host){let missing=(await Promise.all(tools2.map(async tool=>({tool,path:await host.exec.which(tool.program)})))).filter(({path:path4})=>path4===
void 0).map(({tool})=>tool);if(missing.length===0)return;let packages2=[...new Set(missing.map(tool=>tool.package))],install2=`apt-get install -y --no-install-r\
ecommends ${packages2.join(" ")}`;(process.getuid?.()!==0||await host.exec.which("apt-get")===void 0)&&fail("host",`This machine lacks ${missing.map(({program,why})=>`${program}\
 (${why})`).join(", ")}`,{hint:`Install ${packages2.length===1?"it":"them"}: sudo ${install2}`});for(let{program,package:name,why}of missing)host.log.info(`Inst\
alling ${name} on this machine for ${program}, ${why}`);let env={...process.env,DEBIAN_FRONTEND:"noninteractive"},argv=["apt-get","install","--quiet=2","-y","--\
no-install-recommends","-o","DPkg::Lock::Timeout=120",...packages2];try{await host.exec.run(argv,{env})}catch{await host.exec.run(["apt-get","update","--quiet=2",
"-o","DPkg::Lock::Timeout=120"],{env}).catch(()=>{}),await host.exec.run(argv,{env}).catch(cause=>{throw new BaseImageError("host",`Could not install ${packages2.
join(" ")} on this machine`,{cause,hint:`By hand: sudo ${install2}`})})}}var script=`set -eu
dir=/proc/sys/fs/binfmt_misc
[ -e "$dir/register" ] || mount -t binfmt_misc binfmt_misc "$dir"
printf '%s' "$2" > "$dir/register"
echo registered
read -r _ || :
echo -1 > "$dir/$1"`;function createEmulation(exec2,log){let holders=new Map;return{async ensure(platform2){if(runsOn(platformOfNode(process.arch),platform2))return;
let name=formatPlatform(platform2),holder=holders.get(name)??hold(platform2);holders.set(name,holder),await holder.ready},async release(){await Promise.all([...holders.
values()].map(holder=>holder.release())),holders.clear()}};function hold(platform2){let letGo=()=>{},released=new Promise(resolve11=>letGo=resolve11),ended=Promise.
resolve();return{ready:(async()=>{let{qemu}=dialects(platform2),program=`qemu-${qemu}-static`,why=`to run programs for ${formatPlatform(platform2)}`;await ensureTools(
[{program,package:"qemu-user-static",why}],{exec:exec2,log});let interpreter=await exec2.which(program)??fail("host",`There is no ${program} on this machine, ${why}`),
id2=`base-image-${qemu}-${String(process.pid)}`,argv=["unshare","--mount","--propagation","private","/bin/sh","-c",script,"binfmt",id2,rule(id2,platform2,interpreter)];
await new Promise((resolve11,reject2)=>{let onLine=line=>{line==="registered"&&resolve11()};ended=exec2.feed(argv,()=>released,{onLine}).catch(cause=>{reject2(new BaseImageError(
"host",`Cannot register ${program} with the kernel, ${why}`,{cause,hint:"Build this platform on a machine of its own, or with `emulation: never`."}))})}),log.debug(
`Registered ${interpreter} for ${formatPlatform(platform2)}`)})(),async release(){letGo(),await ended}}}}function rule(id2,platform2,interpreter){let{elf}=dialects(
platform2),half=value=>elf.order==="LE"?[value,value>>8]:[value>>8,value],magic3=[127,69,76,70,elf.bits===64?2:1,elf.order==="LE"?1:2,1,...Array(9).fill(0),...half(
2),...half(elf.machine)],any2=0,all=255,mask=[...Array(7).fill(all),any2,...Array(8).fill(all),...half(65534),all,all],text3=bytes=>bytes.map(byte=>`\\x${(byte&
255).toString(16).padStart(2,"0")}`).join("");return`:${id2}:M::${text3(magic3)}:${text3(mask)}:${interpreter}:F`}var import_promises4=require("node:fs/promises");var http=__toESM(require("node:http"),1),https=__toESM(require("node:https"),1),tls=__toESM(require("node:tls"),1);function proxyFor(url3,env){let value=name=>env[name]||
env[name.toUpperCase()]||"",proxy=value(`${url3.protocol.slice(0,-1)}_proxy`);if(!proxy)return;let host=url3.hostname.toLowerCase().replace(/^\[|\]$/g,""),port=url3.
port||(url3.protocol==="https:"?"443":"80");return value("no_proxy").toLowerCase().split(/[\s,]+/).filter(Boolean).some(entry=>{let[,name=entry,only=port]=/^(\[.+\]|[^:]+):(\d+)$/.
exec(entry)??[],domain2=name.replace(/^\[|\]$|^\*?\./g,"");return entry==="*"||only===port&&(host===domain2||host.endsWith(`.${domain2}`))})?void 0:new URL(proxy.
includes("://")?proxy:`http://${proxy}`)}function openConnections(env,most,readTimeout){let options3={keepAlive:!0,maxSockets:most},plain2=new http.Agent(options3),
secure=new https.Agent(options3),tunnels=new Map;function tunnel(proxy){let agent=tunnels.get(proxy.href)??tunnelling(proxy,readTimeout,options3);return tunnels.
set(proxy.href,agent),agent}function start(url3,headers,signal){let proxy=proxyFor(url3,env),common2={headers,timeout:readTimeout,...signal&&{signal}};if(url3.protocol===
"https:")return https.request(url3,{...common2,agent:proxy?tunnel(proxy):secure});if(!proxy)return http.request(url3,{...common2,agent:plain2});let target2=new URL(
url3);return target2.username=target2.password="",clientOf(proxy).request(proxy,{...common2,agent:proxy.protocol==="https:"?secure:plain2,auth:null,path:target2.
href,headers:{...headers,host:url3.host,...credentials(url3,"authorization"),...credentials(proxy,"proxy-authorization")}})}let once3=(url3,headers,signal)=>new Promise(
(resolve11,reject2)=>{let outgoing=start(url3,headers,signal),answer;outgoing.once("timeout",()=>{let stalled=new Error(`nothing came for ${readTimeout/1e3} s`);
answer?answer.destroy(stalled):outgoing.destroy(stalled)}),outgoing.on("error",reject2),outgoing.once("response",response=>{answer=response,resolve11(response)}),
outgoing.end()});return{async get(url3,headers,signal){let at=url3;for(let hops=0;hops<=10;hops++){let response=await once3(at,headers,signal),{location}=response.
headers;if(![301,302,303,307,308].includes(response.statusCode??0)||location===void 0)return response;if(response.resume(),at=new URL(location,at),!/^https?:$/.
test(at.protocol))throw new Error(`redirected to ${at.protocol}`)}throw new Error("redirected more than 10 times")},close(){for(let agent of[plain2,secure,...tunnels.
values()])agent.destroy()}}}function tunnelling(proxy,timeout,options3){let agent=new https.Agent(options3);return agent.createConnection=(to,done)=>{let host=String(
to.host),authority=`${host.includes(":")?`[${host}]`:host}:${to.port??443}`,connect2=clientOf(proxy).request(proxy,{method:"CONNECT",path:authority,agent:!1,auth:null,
timeout,headers:{host:authority,...credentials(proxy,"proxy-authorization")}}),failed=error62=>done?.(error62,void 0);connect2.once("timeout",()=>connect2.destroy(
new Error(`proxy ${proxy.host} does not answer`))),connect2.once("error",failed),connect2.once("response",response=>{response.resume(),failed(new Error(`proxy ${proxy.
host} refused ${authority}: ${response.statusCode}`))}),connect2.once("connect",(response,socket)=>{response.statusCode!==200?(socket.destroy(),failed(new Error(
`proxy ${proxy.host} refused ${authority}: ${response.statusCode}`))):(socket.setTimeout(0),done?.(null,tls.connect({...to,socket})))}),connect2.end()},agent}function clientOf(proxy){
return proxy.protocol==="https:"?https:http}function credentials(url3,name){if(!url3.username)return{};let pair=`${decodeURIComponent(url3.username)}:${decodeURIComponent(
url3.password)}`;return{[name]:`Basic ${Buffer.from(pair).toString("base64")}`}}var limit=32*2**20;function createHttp(env,readTimeout=2e4){let connections=openConnections(env,8,readTimeout);async function ask2(url3){if(url3.protocol==="fil\
e:")return{status:200,body:await(0,import_promises4.readFile)(url3)};let response=await connections.get(url3,{},void 0),chunks=[],size=0;for await(let chunk of response){
if(size+=chunk.length,size>limit)throw new Error(`more than ${limit} bytes`);chunks.push(chunk)}return{status:response.statusCode??0,body:Buffer.concat(chunks)}}
return{async get(address){let url3=new URL(address);try{return await ask2(url3).catch(()=>ask2(url3))}catch(cause){let{code:code2,message}=cause;if(url3.protocol===
"file:"&&code2==="ENOENT")return{status:404,body:Buffer.alloc(0)};throw new BaseImageError("fetch",`No answer from ${url3.host}: ${message||code2}`,{cause,hint:"\
Check the network; where a proxy is needed, set http_proxy and https_proxy"})}},close:()=>{connections.close()}}}var import_promises6=require("node:fs/promises"),import_node_path6=require("node:path");var import_node_crypto2=require("node:crypto"),import_promises5=require("node:fs/promises"),import_node_os=require("node:os"),import_node_path5=require("node:path");async function openWorkspace(parent,log,prefix=""){await(0,import_promises5.mkdir)(parent,{recursive:!0}).catch(cause=>fail("host",`Cannot write to ${parent}`,{
cause,hint:"Choose another cache folder with --cache-dir DIR"})),await removeLeftovers(parent,prefix,log);let id2=`${await identity(process.pid)??String(process.
pid)}@${(0,import_node_os.hostname)()}@${(0,import_node_crypto2.randomBytes)(4).toString("hex")}`,path4=(0,import_node_path5.join)(parent,`${prefix}${id2}`);await(0,import_promises5.mkdir)(
path4,{mode:448}).catch(cause=>fail("host",`Cannot write to ${parent}`,{cause,hint:"Choose another cache folder with --cache-dir DIR"}));let dispose=()=>(0,import_promises5.rm)(
path4,{recursive:!0,force:!0,maxRetries:5});try{await mustHoldRoots(path4)}catch(error62){throw await dispose(),error62}return{path:path4,dispose}}async function identity(pid){
let text3=await(0,import_promises5.readFile)(`/proc/${pid}/stat`,"utf8").catch(()=>{});return text3&&`${pid}.${text3.slice(text3.lastIndexOf(")")+2).split(" ")[19]}`}
var week=10080*60*1e3;async function removeLeftovers(parent,prefix,log){for(let name of await(0,import_promises5.readdir)(parent)){if(!name.startsWith(prefix))continue;
let[owner2="",machine2]=name.slice(prefix.length).split("@"),folder3=(0,import_node_path5.join)(parent,name);machine2===void 0||(await(0,import_promises5.lstat)(
folder3)).uid!==process.getuid?.()||!(machine2===(0,import_node_os.hostname)()?await identity(Number.parseInt(owner2,10))!==owner2:await(0,import_promises5.stat)(
folder3).then(found=>Date.now()-found.mtimeMs>week,()=>!1))||(log.debug(`Removing the working files of an ended run: ${folder3}`),await(0,import_promises5.rm)(folder3,
{recursive:!0,force:!0}).catch(error62=>{log.warn(`Cannot remove ${folder3}: ${error62 instanceof Error?error62.message:String(error62)}`)}))}}async function mustHoldRoots(workDir){
let hint="Choose a cache folder on a local disk with --cache-dir DIR";if(mountFlags(await(0,import_promises5.readFile)("/proc/self/mountinfo","utf8"),await(0,import_promises5.realpath)(
workDir)).includes("noexec")&&fail("host",`${workDir} is mounted noexec, so nothing in it can be run`,{hint}),process.getuid?.()!==0)return;let probe2=(0,import_node_path5.join)(
workDir,"probe");await(0,import_promises5.writeFile)(probe2,"");let kept2=await(0,import_promises5.chown)(probe2,1,1).then(async()=>(await(0,import_promises5.lstat)(
probe2)).uid===1,()=>!1);await(0,import_promises5.rm)(probe2),kept2||fail("host",`${workDir} is on a file system that keeps no owners`,{hint})}function mountFlags(mountinfo,path4){
return mountinfo.trimEnd().split(`
`).map(line=>line.split(" ")).map(([,,,,point="",flags=""])=>({point:unescape(point),flags:flags.split(",")})).filter(({point})=>point==="/"||path4===point||path4.
startsWith(`${point}/`)).reduce((best,mount)=>mount.point.length>=best.point.length?mount:best,{point:"",flags:[]}).flags}function unescape(path4){return path4.
replace(/\\([0-7]{3})/g,(_,octal)=>String.fromCharCode(Number.parseInt(octal,8)))}var memory="/dev/shm",tmpfs=16914836,share=.4;function createRooms(workDir,log){let workspace;async function inMemory(bytes){if(!(bytes>await spare()))return workspace??=
openWorkspace(memory,log,"base-image-").catch(error62=>{log.debug(`Not using ${memory}: ${error62 instanceof Error?error62.message:String(error62)}`)}),(await workspace)?.
path}return{async room(name,bytes){let path4=(0,import_node_path6.join)(await inMemory(bytes)??workDir,name);return await(0,import_promises6.mkdir)(path4,{mode:493}),
path4},async dispose(){await(await workspace)?.dispose()}}}async function spare(){try{let{type,bavail,bsize}=await(0,import_promises6.statfs)(memory),[,kilobytes="\
0"]=/^MemAvailable:\s+(\d+)/m.exec(await(0,import_promises6.readFile)("/proc/meminfo","utf8"))??[];return type===tmpfs?Math.min(bavail*bsize,Number(kilobytes)*1024*
share):0}catch{return 0}}function defaultCacheDir(env){return env.BASE_IMAGE_CACHE_DIR?(0,import_node_path7.resolve)(env.BASE_IMAGE_CACHE_DIR):(0,import_node_path7.join)(env.XDG_CACHE_HOME||
(0,import_node_path7.join)(env.HOME||(0,import_node_os2.homedir)(),".cache"),"base-image")}async function createHost(options3){let cacheDir=(0,import_node_path7.resolve)(
options3.cacheDir),work=await openWorkspace((0,import_node_path7.join)(cacheDir,"work"),options3.log),rooms=createRooms(work.path,options3.log),exec2=createExec(
options3.log,options3.env),http2=createHttp(options3.env),emulation=createEmulation(exec2,options3.log);return{exec:exec2,http:http2,emulation,log:options3.log,
cacheDir,workDir:work.path,room:rooms.room,env:options3.env,cpus:(0,import_node_os2.availableParallelism)(),async dispose(){http2.close(),await emulation.release(),
await rooms.dispose(),await work.dispose()}}}var import_promises7=require("node:fs/promises"),import_promises8=require("node:timers/promises");var Interrupted=class extends BaseImageError{signal;constructor(signal){super("interrupted",`Interrupted by ${signal}`),this.name="Interrupted",this.signal=signal}get status(){
return this.signal==="SIGINT"?130:143}},patience=5e3;async function interruptible(body){let settled2=!1,interrupt=()=>{},interrupted=new Promise(resolve11=>interrupt=
resolve11);process.on("SIGINT",interrupt).on("SIGTERM",interrupt);let work=body().finally(()=>settled2=!0),unwinding=interrupted.then(async signal=>{let deadline=Date.
now()+patience;for(;!settled2&&Date.now()<deadline;)await endChildren(process.pid),await(0,import_promises8.setTimeout)(50);throw new Interrupted(signal)});try{
return await Promise.race([work.catch(async error62=>{throw await Promise.race([unwinding,(0,import_promises8.setTimeout)(100).then(()=>error62)])}),unwinding])}finally{
process.off("SIGINT",interrupt).off("SIGTERM",interrupt)}}async function endChildren(pid){for(let child2 of await childrenOf(pid)){await endChildren(child2);try{
process.kill(child2,"SIGKILL")}catch{}}}async function childrenOf(pid){let threads=await(0,import_promises7.readdir)(`/proc/${pid}/task`).catch(()=>[]);return(await Promise.
all(threads.map(thread=>(0,import_promises7.readFile)(`/proc/${pid}/task/${thread}/children`,"utf8").catch(()=>"")))).flatMap(list2=>list2.split(" ").filter(Boolean).
map(Number))}var import_node_child_process2=require("node:child_process"),import_promises9=require("node:fs/promises"),import_node_os3=require("node:os"),import_node_path8=require("node:path");async function privilege(){return process.getuid?.()===0?"root":await outcome((0,import_node_child_process2.spawn)("sudo",["-n","--preserve-env","true"],{stdio:"\
ignore"}))===0?"sudo":"none"}async function elevate(folders,env){let found=await privilege();if(found==="root")return;found==="none"&&fail("host","Building need\
s root: this is not root, and sudo asks for a password or is not installed",{hint:"Run as root, or allow passwordless sudo for this user"});for(let folder3 of folders)
await(0,import_promises9.mkdir)(folder3,{recursive:!0});let argv=["-n","--preserve-env","--",process.execPath,...process.execArgv,...process.argv.slice(1)],child2=(0,import_node_child_process2.spawn)(
"sudo",argv,{stdio:"inherit",env}),forward=signal=>{(0,import_node_child_process2.spawn)("sudo",["-n","kill","-s",signal.slice(3),String(child2.pid)],{stdio:"ig\
nore",detached:!0})};process.on("SIGINT",forward).on("SIGTERM",forward);try{return await outcome(child2)}finally{process.off("SIGINT",forward).off("SIGTERM",forward)}}
function outcome(child2){return new Promise(resolve11=>{child2.once("error",()=>{resolve11(127)}),child2.once("exit",(status,signal)=>{resolve11(status??128+import_node_os3.constants.
signals[signal??"SIGKILL"])})})}async function handBack(folders,except,env){let uid=Number(env.SUDO_UID),gid=Number(env.SUDO_GID);if(process.getuid?.()!==0||!env.
SUDO_UID||!env.SUDO_GID||uid===0)return;let give=async path4=>{if(except(path4))return;let found=await(0,import_promises9.lstat)(path4).catch(()=>{});if(found){
if(found.isDirectory())for(let name of await(0,import_promises9.readdir)(path4))await give((0,import_node_path8.join)(path4,name));found.uid===0&&await(0,import_promises9.lchown)(
path4,uid,gid)}};for(let folder3 of folders){let around=[folder3,(0,import_node_path8.dirname)(folder3)].map(path4=>(0,import_promises9.lstat)(path4).catch(()=>{}));
(await Promise.all(around)).some(found=>found?.uid===uid)&&await give(folder3)}}var defaultParent="build";function becomeRoot({cacheDir,output:output2,env}){let parent=output2===void 0?defaultParent:(0,import_node_path9.dirname)((0,import_node_path9.resolve)(
output2));return elevate([cacheDir,parent],{...env,BASE_IMAGE_CACHE_DIR:cacheDir})}async function withHost(options3,body){let host=await createHost(options3);try{
return await interruptible(()=>body(host))}finally{await host.dispose();let results=(0,import_node_path9.resolve)(options3.output??defaultParent),work=(0,import_node_path9.join)(
host.cacheDir,"work"),except=path4=>path4===work||path4.endsWith("-failed");await handBack([host.cacheDir,results],except,options3.env)}}function formatBytes(bytes){if(bytes<1e3)return`${bytes} B`;let power=Math.min(4,Math.floor(Math.log10(bytes)/3));return`${(bytes/1e3**power).toFixed(1)} ${["B",
"kB","MB","GB","TB"][power]}`}function formatSeconds(milliseconds){return`${(milliseconds/1e3).toFixed(1)} s`}var import_promises10=require("node:fs/promises"),import_node_path10=require("node:path"),import_node_url=require("node:url");function packageRoot(){return(0,import_node_url.fileURLToPath)(
new URL("..",__moduleUrl))}function recipesFolder(){return(0,import_node_path10.join)(packageRoot(),"recipes")}async function programVersion(){let manifest=JSON.
parse(await(0,import_promises10.readFile)((0,import_node_path10.join)(packageRoot(),"package.json"),"utf8"));return String(manifest.version)}var import_promises13=require("node:fs/promises"),import_node_path13=require("node:path");function canonicalJson(value){return JSON.stringify(value,(_key,member)=>member===null||typeof member!="object"||Array.isArray(member)?member:Object.fromEntries(
Object.entries(member).sort(([a],[b])=>a<b?-1:1)))}function prettyJson(value){return`${JSON.stringify(JSON.parse(canonicalJson(value)),null,2)}
`}var import_node_crypto3=require("node:crypto");var pattern3=/^sha256:[0-9a-f]{64}$/;function isDigest(text3){return pattern3.test(text3)}function digestOf(bytes){return`sha256:${(0,import_node_crypto3.createHash)("sha256").update(bytes).digest("hex")}`}function digestOfValue(value){return digestOf(
canonicalJson(value))}function hexOf(digest3){return digest3.slice(7)}var mediaTypes={index:"application/vnd.oci.image.index.v1+json",manifest:"application/vnd.oci.image.manifest.v1+json",config:"application/vnd.oci.image.config.v\
1+json",layer:{none:"application/vnd.oci.image.layer.v1.tar",gzip:"application/vnd.oci.image.layer.v1.tar+gzip",zstd:"application/vnd.oci.image.layer.v1.tar+zst\
d"}};function toDocument(mediaType,value){return documentOfText(mediaType,value,canonicalJson(value))}function documentOfText(mediaType,value,text3){return{value,
text:text3,descriptor:{mediaType,digest:digestOf(text3),size:Buffer.byteLength(text3)}}}var digest=external_exports.custom(value=>typeof value=="string"&&isDigest(value),"not a SHA-256 digest"),strings=external_exports.record(external_exports.string(),
external_exports.string()),descriptor=external_exports.strictObject({mediaType:external_exports.string(),digest,size:external_exports.int().nonnegative(),platform:external_exports.
strictObject({os:external_exports.literal("linux"),architecture:external_exports.string(),variant:external_exports.string().exactOptional()}).exactOptional(),annotations:strings.
exactOptional()}),indexSchema=external_exports.strictObject({schemaVersion:external_exports.literal(2),mediaType:external_exports.literal("application/vnd.oci.i\
mage.index.v1+json"),manifests:external_exports.array(descriptor),annotations:strings.exactOptional()}),manifestSchema=external_exports.strictObject({schemaVersion:external_exports.
literal(2),mediaType:external_exports.literal("application/vnd.oci.image.manifest.v1+json"),config:descriptor,layers:external_exports.array(descriptor),annotations:strings.
exactOptional()}),configSchema=external_exports.looseObject({architecture:external_exports.string(),os:external_exports.literal("linux"),variant:external_exports.
string().exactOptional(),created:external_exports.string(),config:external_exports.looseObject({Env:external_exports.array(external_exports.string()),Entrypoint:external_exports.
array(external_exports.string()).exactOptional(),Cmd:external_exports.array(external_exports.string()).exactOptional(),User:external_exports.string().exactOptional(),
WorkingDir:external_exports.string().exactOptional(),Labels:strings.exactOptional()}),rootfs:external_exports.strictObject({type:external_exports.literal("layer\
s"),diff_ids:external_exports.array(digest)}),history:external_exports.array(external_exports.looseObject({created:external_exports.string(),created_by:external_exports.
string()}))});function parse4(schema,text3,what){let value;try{value=JSON.parse(text3)}catch(cause){fail("publish",`The ${what} is not JSON`,{cause})}let result=schema.
safeParse(value);if(result.success)return result.data;let issues=result.error.issues.map(({path:path4,message})=>`${path4.join(".")||"document"}: ${message}`);return fail(
"publish",`Not an ${what} of this program: ${issues.join("; ")}`)}var defaultPath="PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";function createImage(details){let{platform:platform2,layer,settings,annotations}=details,
created=toTimestamp(details.epoch),labels={...details.labels,...settings.labels},config2=toDocument(mediaTypes.config,{...platform2,created,config:{Env:settings.
env.some(line=>line.startsWith("PATH="))?settings.env:[defaultPath,...settings.env],...settings.entrypoint.length>0&&{Entrypoint:settings.entrypoint},...settings.
cmd.length>0&&{Cmd:settings.cmd},...settings.user!==""&&{User:settings.user},...settings.workingDir!==""&&{WorkingDir:settings.workingDir},...Object.keys(labels).
length>0&&{Labels:labels}},rootfs:{type:"layers",diff_ids:[layer.diffId]},history:[{created,created_by:details.createdBy}]}),manifest=toDocument(mediaTypes.manifest,
{schemaVersion:2,mediaType:mediaTypes.manifest,config:config2.descriptor,layers:[layer.descriptor],...withAnnotations(annotations)});return{platform:platform2,manifest,
config:config2,layer}}function createIndex(images,annotations){let sorted=knownPlatforms.flatMap(platform2=>images.filter(image3=>samePlatform(image3.platform,platform2))),
manifests=sorted.map(({manifest,platform:platform2})=>({...manifest.descriptor,platform:platform2}));return{index:toDocument(mediaTypes.index,{schemaVersion:2,mediaType:mediaTypes.
index,manifests,...withAnnotations(annotations)}),images:sorted}}function annotationsOf({manifest}){return manifest.value.annotations??{}}function parseIndex(text3){
return documentOfText(mediaTypes.index,parse4(indexSchema,text3,"image index"),text3)}function parseManifest(text3){return documentOfText(mediaTypes.manifest,parse4(
manifestSchema,text3,"image manifest"),text3)}function parseConfig(text3){return documentOfText(mediaTypes.config,parse4(configSchema,text3,"image configuration"),
text3)}function toTimestamp(epoch){return new Date(epoch*1e3).toISOString().replace(".000Z","Z")}function withAnnotations(annotations){return Object.keys(annotations).
length>0?{annotations}:{}}var ownPrefix="io.github.base-image",fingerprintKey=`${ownPrefix}.fingerprint`,createdKey="org.opencontainers.image.created";function sharedAnnotations(target2,provenance){
let standard={created:toTimestamp(provenance.epoch),title:target2.title,description:target2.description,version:provenance.version||target2.version||target2.release,
url:target2.url,source:provenance.source,vendor:target2.vendor,licenses:target2.licences},own2={recipe:target2.recipe,release:target2.release,variant:target2.variant,
"recipe-digest":provenance.recipeDigest,insecure:provenance.insecure?"true":""};return{...prefixed("org.opencontainers.image",standard),...prefixed(ownPrefix,own2)}}
function imageAnnotations(target2,provenance,fingerprint2){return{...sharedAnnotations(target2,provenance),[fingerprintKey]:fingerprint2}}function prefixed(prefix,values){
let said=Object.entries(values).filter(([,value])=>value!=="");return Object.fromEntries(said.map(([key,value])=>[`${prefix}.${key}`,value]))}function indexAnnotations(images){
let[first={}]=images,agreed=Object.entries(first).filter(([key,value])=>key!==fingerprintKey&&images.every(other=>other[key]===value)),created=images.map(other=>other[createdKey]??
"").sort().at(-1)??"";return{...Object.fromEntries(agreed),...created===""?{}:{[createdKey]:created}}}var import_promises11=require("node:fs/promises"),import_node_path11=require("node:path");var refName="org.opencontainers.image.ref.name";function blobsOf(dir){return(0,import_node_path11.join)(dir,"blobs","sha256")}function blobPath(dir,digest3){return(0,import_node_path11.join)(
blobsOf(dir),hexOf(digest3))}async function writeLayout(dir,{index,images},tags){await(0,import_promises11.mkdir)(blobsOf(dir),{recursive:!0});for(let document2 of[
...images.flatMap(({config:config2,manifest})=>[config2,manifest]),index])await(0,import_promises11.writeFile)(blobPath(dir,document2.descriptor.digest),document2.
text);await(0,import_promises11.writeFile)((0,import_node_path11.join)(dir,"oci-layout"),canonicalJson({imageLayoutVersion:"1.0.0"}));let named2=tags.map(tag2=>({
...index.descriptor,annotations:{[refName]:tag2}})),manifests=named2.length>0?named2:[index.descriptor],entrance={schemaVersion:2,mediaType:index.descriptor.mediaType,
manifests};await(0,import_promises11.writeFile)((0,import_node_path11.join)(dir,"index.json.new"),canonicalJson(entrance)),await(0,import_promises11.rename)((0,import_node_path11.join)(
dir,"index.json.new"),(0,import_node_path11.join)(dir,"index.json"))}async function copyBlob(from,to,digest3){await(0,import_promises11.mkdir)(blobsOf(to),{recursive:!0});
let[source2,target2]=[blobPath(from,digest3),blobPath(to,digest3)];await(0,import_promises11.link)(source2,target2).catch(async error62=>{error62.code!=="EEXIST"&&
await(0,import_promises11.copyFile)(source2,target2)})}async function readLayout(dir){let path4=(0,import_node_path11.join)(dir,"index.json"),text3=await(0,import_promises11.readFile)(
path4,"utf8").catch(cause=>fail("publish",`No image layout in ${dir}`,{cause,hint:"A build writes one to <output>/image."})),entrances=parseIndex(text3).value.manifests,
[first]=entrances;(first===void 0||entrances.some(({digest:digest3})=>digest3!==first.digest))&&fail("publish",`${path4} does not name exactly one image index`);
let index=await readDocument(dir,first,parseIndex),images=[];for(let{platform:platform2,...descriptor2}of index.value.manifests)platform2===void 0&&fail("publis\
h",`Manifest ${descriptor2.digest} has no platform`),images.push(await readImage(dir,platform2,descriptor2));let tags=entrances.flatMap(({annotations})=>annotations?.[refName]??
[]);return{index,images,tags}}async function readImage(dir,platform2,descriptor2){let manifest=await readDocument(dir,descriptor2,parseManifest),config2=await readDocument(
dir,manifest.value.config,parseConfig),[layer,...others]=manifest.value.layers,[diffId]=config2.value.rootfs.diff_ids;return(layer===void 0||diffId===void 0||others.
length>0)&&fail("publish",`Manifest ${descriptor2.digest} is not of one layer`),{platform:platform2,manifest,config:config2,layer:{descriptor:layer,diffId}}}async function readDocument(dir,{
digest:digest3},parse6){let text3=await(0,import_promises11.readFile)(blobPath(dir,digest3),"utf8").catch(cause=>fail("publish",`Blob ${digest3} is missing in ${dir}`,
{cause})),document2=parse6(text3);return document2.descriptor.digest===digest3?document2:fail("publish",`Blob ${digest3} is damaged in ${dir}`)}var import_promises12=require("node:fs/promises"),import_node_path12=require("node:path");async function mustTakeResults(output2){let existing2=await(0,import_promises12.stat)(output2).catch(()=>{});existing2&&!existing2.isDirectory()&&fail("usage",`\
--output ${output2} is a file`,{hint:"Name a folder, or one that does not exist yet."})}async function placeResults(stage,output2){await(0,import_promises12.mkdir)(
output2,{recursive:!0});let fresh=await(0,import_promises12.readdir)(stage),stale=(await exportsOf(output2)).filter(name=>!fresh.includes(name));for(let name of stale)
await(0,import_promises12.rm)((0,import_node_path12.join)(output2,name),{recursive:!0,force:!0});for(let name of fresh.sort()){let aside=(0,import_node_path12.join)(
output2,`.${name}.new`),former=(0,import_node_path12.join)(output2,`.${name}.old`);await(0,import_promises12.rm)(aside,{recursive:!0,force:!0}),await(0,import_promises12.rm)(
former,{recursive:!0,force:!0}),await move((0,import_node_path12.join)(stage,name),aside),await(0,import_promises12.rename)((0,import_node_path12.join)(output2,
name),former).catch(ignoreMissing),await(0,import_promises12.rename)(aside,(0,import_node_path12.join)(output2,name)),await(0,import_promises12.rm)(former,{recursive:!0,
force:!0})}}async function exportsOf(output2){try{return(JSON.parse(await(0,import_promises12.readFile)((0,import_node_path12.join)(output2,"build.json"),"utf8")).
exports??[]).filter(name=>/^[\w.-]+$/.test(name)&&!/^\.+$/.test(name))}catch{return[]}}async function move(from,to){try{await(0,import_promises12.rename)(from,to)}catch(error62){
if(error62.code!=="EXDEV")throw error62;await(0,import_promises12.cp)(from,to,{recursive:!0,preserveTimestamps:!0})}}function ignoreMissing(error62){if(error62.
code!=="ENOENT")throw error62}function html(literals,...parts){return{markup:literals.reduce((page2,literal2,index)=>page2+render(parts[index-1]??"")+literal2)}}function render(part){return typeof part==
"string"||typeof part=="number"?escape(String(part)):"markup"in part?part.markup:part.map(render).join("")}var entities={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"\
&quot;","'":"&#39;"};function escape(text3){return text3.replace(/[&<>"']/g,character=>entities[character]??character)}function raw(tag2,content2){return{markup:`\
<${tag2}>${content2}</${tag2}>`}}var import_node_crypto4=require("node:crypto");var style=`
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --sheet: #fff; --line: #e3e2de; --ink: #1d1d1f; --soft: #65656b; --accent: #2f5fd0;
  --good: #197a43; --bad: #c0262d; --security: #8a5a00; --security-ground: #fdf2d8; --chip: #efeeeb;
  --s1: #4269d0; --s2: #3aa6b4; --s3: #9aa3b2; --s4: #e0a526; --s5: #e0664f; --s6: #7a57c7; --s7: #4a9b5d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131417; --sheet: #1b1d21; --line: #2e3138; --ink: #e8e8ea; --soft: #9a9ba3; --accent: #8fb0ff;
    --good: #6cc98f; --bad: #ff8a86; --security: #f0c674; --security-ground: #3a2f16; --chip: #292c32;
    --s1: #6f8fe8; --s2: #4fb9c6; --s3: #7c8494; --s4: #e3b04a; --s5: #e87f6b; --s6: #9d80e0; --s7: #62b377;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 70rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif;
}
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; letter-spacing: -.01em; }
h3 { margin: 1.75rem 0 .5rem; font-size: .95rem; }
p { margin: .5rem 0; }
code, pre { font: .87em/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.chip {
  display: inline-block; margin: 0 .3rem .3rem 0; padding: .1rem .55rem; border-radius: 1rem; background: var(--chip);
}
section { padding: 1.25rem 1.5rem 1.5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--sheet); }
section h2 { margin-top: 0; }
section + section { margin-top: 1.25rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 1.25rem; }
.tile {
  flex: 1 1 9rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--sheet);
}
.tile b { display: block; white-space: nowrap; font-size: 1.35rem; font-weight: 600; letter-spacing: -.01em; }
.tile span { color: var(--soft); font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; margin: .75rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
.bar { display: block; width: 100%; height: 12px; border-radius: 6px; margin: .75rem 0 .6rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin: 0; padding: 0; list-style: none; font-size: .87rem; }
.legend svg { width: 10px; height: 10px; margin-right: .4rem; }
.s1 { fill: var(--s1); } .s2 { fill: var(--s2); } .s3 { fill: var(--s3); } .s4 { fill: var(--s4); }
.s5 { fill: var(--s5); } .s6 { fill: var(--s6); } .s7 { fill: var(--s7); }
.tests { margin: 0; padding: 0; list-style: none; columns: 22rem 2; column-gap: 2rem; }
.tests li { break-inside: avoid; padding: .1rem 0 .1rem 1.4rem; text-indent: -1.4rem; }
.tests .mark { display: inline-block; width: 1.4rem; text-indent: 0; font-weight: 700; }
.filter { display: flex; align-items: center; gap: 1rem; margin: .25rem 0 .75rem; }
input {
  flex: 1; max-width: 26rem; padding: .45rem .8rem; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--ground); color: inherit; font: inherit;
}
input:focus { outline: 2px solid var(--accent); outline-offset: -1px; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .87rem; }
th { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); color: var(--soft); font-weight: 500; text-align: left; }
td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
tbody tr:hover { background: var(--ground); }
th.number, td.number { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
td.name { font-weight: 600; }
td.dim { color: var(--soft); }
.security { padding: .05rem .45rem; border-radius: .35rem; background: var(--security-ground); color: var(--security); }
pre { margin: .4rem 0 1rem; padding: .7rem 1rem; border-radius: .5rem; background: var(--ground); white-space: pre-wrap; }
@media (max-width: 40rem) {
  body { padding: 1.25rem .75rem 2rem; }
  section { padding: 1rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
}
@media print { body { max-width: none; background: none; } .filter { display: none; } }
`,script2=`
for (const field of document.querySelectorAll('input[data-table]')) {
  const rows = [...document.getElementById(field.dataset.table).tBodies[0].rows];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const count = field.nextElementSibling;
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown === rows.length ? rows.length + ' packages' : shown + ' of ' + rows.length + ' packages';
  });
}
`;function page(title,body){let policy2=`default-src 'none'; style-src '${hash2(style)}'; script-src '${hash2(script2)}'; base-uri 'none'; form-action 'none'`;return`${html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy2}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          ${raw("style",style)}
        </head>
        <body>
          ${body} ${raw("script",script2)}
        </body>
      </html>`.markup}
`}function hash2(content2){return`sha256-${(0,import_node_crypto4.createHash)("sha256").update(content2).digest("base64")}`}function reportHtml(result){let title=[result.recipe,result.release,result.variant].filter(Boolean).join(" ");return page(`${title} – base image`,html`<header>
        <p class="soft">Base image</p>
        <h1>${title}</h1>
      </header>
      ${tiles(result)}
      <section>
        <h2>Image</h2>
        <dl>
          <dt>Index</dt>
          <dd><code>${result.index}</code>${result.changed?"":" (unchanged)"}</dd>
          <dt>Tags</dt>
          <dd>${tagsOf(result).map(tag2=>html`<code class="chip">${tag2}</code>`)}</dd>
          <dt>Newest package</dt>
          <dd>${day2(epochOf(result))} <span class="soft">the only date in the image</span></dd>
        </dl>
      </section>
      ${result.failed.map(failedSection)} ${result.platforms.map(platformSection)} ${commands(result)}`)}function tiles({platforms}){let sum=valueOf=>platforms.
reduce((total,platform2)=>total+valueOf(platform2),0),tests2=sum(({tests:tests3})=>tests3.length),passed=sum(({tests:tests3})=>tests3.filter(test2=>test2.passed).
length),facts2=[[platforms.length===1?platforms[0]?.platform??"":String(platforms.length),platforms.length===1?"platform":"platforms"],[String(sum(({lock})=>lock.
packages.length)),"packages"],[formatBytes(sum(({layerSize})=>layerSize)),"compressed"],[formatBytes(sum(({tarSize})=>tarSize)),"unpacked"],[tests2===0?"not run":
`${passed} of ${tests2}`,tests2===0?"tests":"tests passed"]];return html`<div class="tiles">
    ${facts2.map(([value,name])=>html`<div class="tile"><b>${value}</b><span>${name}</span></div>`)}
  </div>`}function platformSection(platform2){return html` <section>
    <h2>${platform2.platform}</h2>
    <dl>
      <dt>Manifest</dt>
      <dd><code>${platform2.manifest}</code></dd>
      <dt>Configuration</dt>
      <dd><code>${platform2.config}</code></dd>
      <dt>Fingerprint</dt>
      <dd><code>${platform2.fingerprint}</code></dd>
      <dt>Layer</dt>
      <dd>
        ${formatBytes(platform2.layerSize)}, ${formatBytes(platform2.tarSize)} unpacked as
        <code>${platform2.diffId}</code>
      </dd>
      <dt>Package files</dt>
      <dd>${platform2.fetched} fetched, ${platform2.cached} from the cache</dd>
    </dl>
    ${stages(platform2)} ${tests(platform2)}
    ${platform2.notes.length===0?"":html`<h3>Notes</h3>
            ${platform2.notes.map(note=>html`<p>${note}</p>`)}`}
    ${packages(platform2)}
  </section>`}function failedSection({platform:platform2,reason:reason2}){return html` <section>
    <h2>${platform2} <span class="bad">failed</span></h2>
    <p>It is not in the index.</p>
    <pre>${reason2}</pre>
  </section>`}function stages({timings}){let times=Object.entries(timings),total=times.reduce((sum,[,time3])=>sum+time3,0);if(total===0)return html``;let gap=3,
from=0,segments=times.map(([name,time3],index)=>{let start=from;from+=time3/total*1e3;let width=Math.max(from-start-(index===times.length-1?0:gap),1);return html`<rect class="${colour(
index)}" x="${start.toFixed(1)}" width="${width.toFixed(1)}" height="12"
      ><title>${name} ${formatSeconds(time3)}</title></rect
    >`});return html`<h3>${formatSeconds(total)} in all</h3>
    <svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="Time by stage">
      ${segments}
    </svg>
    <ul class="legend">
      ${times.map(([name,time3],index)=>html`<li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect class="${colour(index)}" width="10" height="10" rx="2"></rect></svg
            >${name} <span class="soft">${formatSeconds(time3)}</span>
          </li>`)}
    </ul>`}function colour(index){return`s${index%7+1}`}function tests({tests:results,testedWith}){return testedWith===""?html`<h3>Not tested</h3>`:html`<h3>Tested with ${testedWith}</h3>
    <ul class="tests">
      ${results.map(({name,passed,detail})=>html` <li>
            <span class="mark ${passed?"good":"bad"}">${passed?"✓":"✗"}</span
            >${name}${detail===""?"":html` <span class="bad">${detail}</span>`}
          </li>`)}
    </ul>`}function packages({lock,platform:platform2}){let id2=`packages-${platform2.replaceAll("/","-")}`,licensed=lock.packages.some(({licence})=>licence!==void 0),
count=`${lock.packages.length} packages`;return html`<h3>Packages</h3>
    <div class="filter">
      <input
        type="search"
        data-table="${id2}"
        placeholder="Filter by name, version, security, asked for …"
        aria-label="Filter packages"
      /><span class="soft" aria-live="polite">${count}</span>
    </div>
    <div class="table">
      <table id="${id2}">
        <thead>
          <tr>
            <th>Package</th>
            <th>Version</th>
            <th>Source</th>
            ${licensed?html`<th>Licence</th>`:""}
            <th>Suite</th>
            <th>Why</th>
            <th class="number">Size</th>
          </tr>
        </thead>
        <tbody>
          ${lock.packages.map(entry=>packageRow(entry,licensed))}
        </tbody>
      </table>
    </div>`}function packageRow(entry,licensed){let{name,version:version2,source:source2,repository:repository3}=entry,from=source2.version===version2?source2.name:
`${source2.name} ${source2.version}`;return html` <tr>
    <td class="name">${name}</td>
    <td><code>${version2}</code></td>
    <td class="dim">${from}</td>
    ${licensed?html`<td class="dim">${entry.licence??""}</td>`:""}
    <td>
      ${repository3.suite}/${repository3.component}${repository3.security?html` <span class="security">security</span>`:""}
    </td>
    <td class="dim">${entry.requested?"asked for":"dependency"}</td>
    <td class="number">${formatBytes(entry.size)}</td>
  </tr>`}function commands(result){let tag2=result.tags[0]??"",choice=[result.release,result.variant].filter(Boolean).join("-"),platforms=result.platforms.map(({
platform:platform2})=>platform2).join(","),hex3=result.index.slice(7),run4=result.loaded?`docker run --rm -it ${result.loaded}`:`podman run --rm -it oci:image:${tag2}`;
return html` <section>
    <h2>Run and verify</h2>
    <p>In the folder of this page:</p>
    <h3>Start the image</h3>
    <pre>${run4}</pre>
    <h3>See that the index has the digest above</h3>
    <pre>echo "${hex3}  image/blobs/sha256/${hex3}" | sha256sum --check</pre>
    <h3>Build it again from the same packages, and compare the digests</h3>
    <pre>
base-image build ${result.recipe}:${choice} --platform ${platforms} --locked lock --output again</pre>
    <p class="soft">
      A recipe that is not built in is named by its path. What is installed is also in <code>lock/</code> and,
      as SPDX, in <code>sbom/</code>.
    </p>
  </section>`}function tagsOf({references,tags}){return references.length>0?references:tags}function epochOf({platforms}){return Math.max(0,...platforms.map(({epoch})=>epoch))}
function day2(epoch){return toTimestamp(epoch).slice(0,16).replace("T"," ")+" UTC"}async function joinBuilds(folders,output2,host){let legs=await Promise.all(folders.map(readLeg)),[first]=legs;if(!first)return fail("usage","There is nothing to\
 join",{hint:"base-image index DIR DIR… --output DIR"});for(let leg of legs.slice(1))mustBelong(leg,first);mustBeDistinct(legs);let place2=(0,import_node_path13.resolve)(
output2);await mustTakeResults(place2);let stage=(0,import_node_path13.join)(host.workDir,"results"),layout=(0,import_node_path13.join)(stage,"image");for(let{folder:folder3,
images:images2}of legs){for(let{layer}of images2)await copyBlob((0,import_node_path13.join)(folder3,"image"),layout,layer.descriptor.digest);for(let kind2 of["l\
ock","sbom"])await copyFiles((0,import_node_path13.join)(folder3,kind2),(0,import_node_path13.join)(stage,kind2))}let images=legs.flatMap(leg=>leg.images),index=createIndex(
images,indexAnnotations(images.map(annotationsOf))),newest=legs.reduce((a,b)=>epochOf2(b)>epochOf2(a)?b:a).result;await writeLayout(layout,index,newest.tags);let former=await readLayout(
(0,import_node_path13.join)(place2,"image")).catch(()=>{}),platforms=legs.flatMap(leg=>leg.result.platforms),digest3=index.index.descriptor.digest,result={...newest,
output:place2,index:digest3,loaded:void 0,failed:[],exports:[],changed:former?.index.descriptor.digest!==digest3,platforms:index.images.flatMap(({manifest})=>platforms.
filter(platform2=>platform2.manifest===manifest.descriptor.digest))};return await(0,import_promises13.writeFile)((0,import_node_path13.join)(stage,"build.json"),
prettyJson(result)),await(0,import_promises13.writeFile)((0,import_node_path13.join)(stage,"report.html"),reportHtml(result)),await placeResults(stage,place2),result}
async function readLeg(folder3){let{images}=await readLayout((0,import_node_path13.join)(folder3,"image")),text3=await(0,import_promises13.readFile)((0,import_node_path13.join)(
folder3,"build.json"),"utf8").catch(cause=>fail("usage",`${folder3} holds no result of a build: build.json is missing`,{cause,hint:"Name the output folders of b\
uilds."}));return{folder:folder3,images,result:JSON.parse(text3)}}function mustBelong(leg,first){for(let key of["recipe","release","variant","recipe-digest"].map(
name=>`${ownPrefix}.${name}`)){let[mine,theirs]=[leg,first].map(({images:[image3]})=>(image3?annotationsOf(image3)[key]:void 0)??"none");mine!==theirs&&fail("us\
age",`${leg.folder} and ${first.folder} are not of one image: ${key} is ${mine??""} and ${theirs??""}`,{hint:"Build every platform from the same recipe, release\
 and variant, with the same version of this program."})}}function mustBeDistinct(legs){let places=new Map;for(let{folder:folder3,result}of legs)for(let{platform:platform2}of result.
platforms){let other=places.get(platform2);other!==void 0&&fail("usage",`${platform2} is in ${other} and in ${folder3}`,{hint:"Name each platform once."}),places.
set(platform2,folder3)}}function epochOf2({result}){return Math.max(...result.platforms.map(({epoch})=>epoch))}async function copyFiles(from,to){let names3=await(0,import_promises13.readdir)(
from).catch(()=>[]);await(0,import_promises13.mkdir)(to,{recursive:!0});for(let name of names3)await(0,import_promises13.copyFile)((0,import_node_path13.join)(from,
name),(0,import_node_path13.join)(to,name))}var import_promises33=require("node:fs/promises"),import_node_path31=require("node:path");function limit2(slots){let waiting=[],free=Math.max(1,slots);return async task=>{free>0?free--:await new Promise(resolve11=>waiting.push(resolve11));try{return await task()}finally{
let next=waiting.shift();next?next():free++}}}var import_node_fs7=require("node:fs"),import_node_path16=require("node:path");var import_node_fs5=require("node:fs");var machine={x86:3,mips:8,ppc:20,ppc64:21,s390:22,arm:40,x86_64:62,aarch64:183,riscv:243,loongarch:258},kind={elf:1,libc6:3},abi={x86_64:768,s390x:1024,ppc64:1280,
mipsN32:1536,mipsN64:1792,x32:2048,armHard:2304,aarch64:2560,armSoft:2816,mipsO32Nan2008:3072,mipsN32Nan2008:3328,mipsN64Nan2008:3584,riscvSoft:3840,riscvDouble:4096,
loongarchSoft:4352,loongarchDouble:4608};function libraryAbi(library,ldconfig){let flags=flagsOf(library,ldconfig),x86=[machine.x86,machine.x86_64].includes(ldconfig.
elf.machine);return flags===void 0?void 0:{flags,isaLevel:x86?library.isaLevel:0}}function flagsOf(library,{elf,minor}){let{bits,order,flags,machine:made}=library.
elf;if(order!==elf.order)return;let plain2=minor<37?kindByLibc(library):kind.libc6,wide=bits===64;switch(elf.machine){case machine.x86:case machine.x86_64:return made===
machine.x86_64?(wide?abi.x86_64:abi.x32)|kind.libc6:made===machine.x86&&!wide?plain2:void 0;case machine.arm:case machine.aarch64:return wide?abi.aarch64|kind.libc6:
armFlags(flags,plain2);case machine.ppc:case machine.ppc64:return wide?abi.ppc64|kind.libc6:plain2;case machine.s390:return wide?abi.s390x|kind.libc6:plain2;case machine.
mips:return mipsFlags(flags,wide,plain2);case machine.riscv:return riscvFlags(flags,plain2);case machine.loongarch:return wide?loongarchFlags(flags,plain2):void 0;default:
return}}function knowsMachine({elf}){return Object.values(machine).includes(elf.machine)}function kindByLibc({interpreter,needed}){let linked=needed.some(name=>name===
"libc.so.6"||name==="libm.so.6"),loaded=/^\/lib(?:32|64|x32)?\/ld(?:64)?(?:-linux[-\w]*)?\.so\.\d$/.test(interpreter??"");return linked||loaded?kind.libc6:kind.
elf}function armFlags(flags,plain2){return flags>>>24!==5?plain2:flags&1024?abi.armHard|kind.libc6:(flags&512?abi.armSoft:0)|kind.libc6}function mipsFlags(flags,wide,plain2){
let nan2008=(flags&1024)!==0;return wide?(nan2008?abi.mipsN64Nan2008:abi.mipsN64)|kind.libc6:flags&32?(nan2008?abi.mipsN32Nan2008:abi.mipsN32)|kind.libc6:nan2008?
abi.mipsO32Nan2008|kind.libc6:plain2}function riscvFlags(flags,plain2){let[compressed,floats,double]=[1,6,4];if(!(flags&~(compressed|floats)))return(flags&floats)===
0?abi.riscvSoft|plain2:(flags&floats)===double?abi.riscvDouble|plain2:void 0}function loongarchFlags(flags,plain2){let[soft,double,secondAbi]=[1,3,64];switch(flags&
~secondAbi){case soft:return abi.loongarchSoft|plain2;case double:return abi.loongarchDouble|plain2;default:return}}var import_node_fs2=require("node:fs");function follow(root,path4){return root.has(path4)?(0,import_node_fs2.statSync)(root.locate(path4)):void 0}function sameFile(a,b){
return a.dev===b.dev&&a.ino===b.ino}function configuredDirectories(root){let directories2=[],read=(path4,within)=>{if(!(!follow(root,path4)?.isFile()||within.includes(root.locate(path4))))for(let line of root.
read(path4).split(`
`)){let[entry=""]=line.trimStart().split("#"),[,included]=/^include[ \t](.*)$/s.exec(entry)??[];if(included!==void 0)for(let pattern4 of included.split(/[ \t]+/).
filter(Boolean)){let absolute=pattern4.startsWith("/")?pattern4:path4.replace(/[^/]*$/,pattern4);for(let found of expand2(root,absolute))read(found,[...within,root.
locate(path4)])}else entry!==""&&!/^hwcap[ \t]/i.test(entry)&&directories2.push(entry)}};return read("/etc/ld.so.conf",[]),directories2}function expand2(root,pattern4){
let paths=[""];for(let part of pattern4.split("/").filter(Boolean)){let expression=/[*?[]/.test(part)?shellPattern(part):void 0;paths=paths.flatMap(path4=>expression?
root.list(path4).filter(name=>expression.test(name)).map(name=>`${path4}/${name}`):[`${path4}/${part}`])}return[...paths].sort()}function shellPattern(pattern4){
let expression=pattern4.replace(/\[!?\]?[^\]]*\]|[\\^$.+()[\]{}|*?]/g,part=>part==="*"?".*":part==="?"?".":part.length===1?`\\${part}`:part.replace(/\\/g,"\\\\").
replace("[!","[^"));return new RegExp(`^${/^[*?[]/.test(pattern4)?"(?!\\.)":""}${expression}$`,"s")}function compareLibraryNames(a,b){let[i,j]=[0,0];for(;i<a.length;){let[left,right]=[digitAt(a,i),digitAt(b,j)];if(left&&right){let[first,second]=[numberAt(a,i),
numberAt(b,j)];if(first.value!==second.value)return first.value-second.value|0;[i,j]=[first.end,second.end]}else{if(left)return 1;if(right)return-1;{let difference=code(
a,i)-code(b,j);if(difference!==0)return difference;i++,j++}}}return-code(b,j)}function code(text3,index){return index<text3.length?text3.charCodeAt(index):0}function digitAt(text3,index){
let digit=code(text3,index)-48;return digit>=0&&digit<=9}function numberAt(text3,start){let value=0,end=start;for(;digitAt(text3,end);end++)value=value*10+code(
text3,end)-48|0;return{value,end}}var magic="glibc-ld.so.cache1.1",headerSize=48,entrySize=24,endianness={LE:2,BE:3},extensionMagic=3936625012,extension={headerSize:8,sectionSize:16,generator:0,
hwcaps:1},namedHwcaps=1<<30;function encodeCache({entries:entries2,hwcaps,generator,order}){let sorted=[...entries2].sort(compareEntries),used=[...new Set(sorted.
flatMap(entry=>entry.hwcaps??[]))].sort(),strings2=stringTable([...sorted.flatMap(({soname,path:path4})=>[soname,path4]),...hwcaps]),stringsAt=headerSize+sorted.
length*entrySize,at=text3=>stringsAt+strings2.offset(text3),extensionAt=Math.ceil((stringsAt+strings2.bytes.length)/4)*4,sections=used.length>0?2:1,hwcapsAt=extensionAt+
extension.headerSize+sections*extension.sectionSize,generatorAt=hwcapsAt+used.length*4,bytes=Buffer.alloc(generatorAt+Buffer.byteLength(generator)),words=(offset,...values)=>{
for(let[index,value]of values.entries())order==="LE"?bytes.writeUInt32LE(value,offset+4*index):bytes.writeUInt32BE(value,offset+4*index)};bytes.write(magic,0),words(
20,sorted.length,strings2.bytes.length),bytes.writeUInt8(endianness[order],28),words(32,extensionAt);for(let[index,entry]of sorted.entries()){let offset=headerSize+
index*entrySize;if(words(offset,entry.flags,at(entry.soname),at(entry.path)),entry.hwcaps===void 0)continue;let[high,low]=[namedHwcaps|entry.isaLevel,used.indexOf(
entry.hwcaps)];words(offset+16,...order==="LE"?[low,high]:[high,low])}strings2.bytes.copy(bytes,stringsAt);let section=extensionAt+extension.headerSize;return words(
extensionAt,extensionMagic,sections),words(section,extension.generator,0,generatorAt,Buffer.byteLength(generator)),used.length>0&&(words(section+extension.sectionSize,
extension.hwcaps,0,hwcapsAt,used.length*4),words(hwcapsAt,...used.map(at))),bytes.write(generator,generatorAt),bytes}function compareEntries(a,b){let names3=compareLibraryNames(
b.soname,a.soname);return names3!==0||a.flags!==b.flags?names3||b.flags-a.flags:a.hwcaps===b.hwcaps?0:a.hwcaps===void 0?1:b.hwcaps===void 0||a.hwcaps<b.hwcaps?-1:
1}function stringTable(texts){let strings2=[...new Set(texts)].map(text3=>({text:text3,bytes:Buffer.from(text3)}));strings2.sort((a,b)=>compareEnds(a.bytes,b.bytes));
let offsets=new Map,parts=[],end=0,previous=Buffer.alloc(0);for(let{text:text3,bytes}of strings2)previous.length>=bytes.length&&previous.subarray(-bytes.length).
equals(bytes)||(parts.push(bytes,Buffer.alloc(1)),end+=bytes.length+1),offsets.set(text3,end-1-bytes.length),previous=bytes;return{bytes:Buffer.concat(parts),offset:text3=>offsets.
get(text3)??0}}function compareEnds(a,b){for(let back=1;back<=a.length&&back<=b.length;back++){let difference=(b.at(-back)??0)-(a.at(-back)??0);if(difference!==
0)return difference}return b.length-a.length}var import_node_fs4=require("node:fs");var import_node_fs3=require("node:fs"),sharedObject=3,segment={load:1,dynamic:2,interpreter:3,gnuProperty:1685382483},dynamic={end:0,needed:1,stringTable:5,soname:14},
gnuPropertyNote=5,x86IsaNeeded=3221258242,headerSize2={32:52,64:64},segmentSize={32:32,64:56},longestName=4096;function fieldsOf(bytes,bits,order){let little=order===
"LE",half=offset=>little?bytes.readUInt16LE(offset):bytes.readUInt16BE(offset),word=offset=>little?bytes.readUInt32LE(offset):bytes.readUInt32BE(offset);return{
half,word,address:bits===64?offset=>Number(little?bytes.readBigUInt64LE(offset):bytes.readBigUInt64BE(offset)):word}}function elfHeader(file5){if(file5.length<headerSize2[32]||
file5.readUInt32BE(0)!==2135247942)return;let bits=file5[4]===2?64:32,order=file5[5]===2?"BE":"LE";if(file5.length<headerSize2[bits])return;let{half,word,address}=fieldsOf(
file5,bits,order),wide=bits===64;return{bits,order,type:half(16),machine:half(18),flags:word(wide?48:36),programHeaders:{offset:address(wide?32:28),count:half(wide?
56:44)}}}function readSharedObject(path4){let file5=(0,import_node_fs3.openSync)(path4,"r");try{let{size}=(0,import_node_fs3.fstatSync)(file5);return parse5((offset,length)=>{
let bytes=Buffer.alloc(Math.min(length,size-offset));return(0,import_node_fs3.readSync)(file5,bytes,0,bytes.length,offset),bytes})}catch(error62){if(error62 instanceof
RangeError)return;throw error62}finally{(0,import_node_fs3.closeSync)(file5)}}function parse5(read){let elf=elfHeader(read(0,headerSize2[64]));if(elf?.type!==sharedObject)
return;let{bits,order}=elf,segments=segmentsOf(elf,read(elf.programHeaders.offset,elf.programHeaders.count*segmentSize[bits])),last=type=>segments.findLast(candidate=>candidate.
type===type),text3=offset=>{let bytes=read(offset,longestName);return bytes.toString("utf8",0,bytes.indexOf(0))},table2=last(segment.dynamic);if(!table2||table2.
size===0)return;let{address}=fieldsOf(read(table2.offset,table2.size),bits,order),width=bits/8,tags=[];for(let at=0;at+2*width<=table2.size;at+=2*width){let tag2=address(
at);if(tag2===dynamic.end)break;tags.push({tag:tag2,value:address(at+width)})}let strings2=tags.find(({tag:tag2})=>tag2===dynamic.stringTable)?.value;if(strings2===
void 0)return;let home=segments.find(({type,address:address2,size})=>type===segment.load&&strings2>=address2&&strings2-address2<size),start=home?strings2-home.address+
home.offset:strings2,named2=wanted2=>tags.filter(({tag:tag2})=>tag2===wanted2).map(({value})=>text3(start+value)),[soname]=named2(dynamic.soname),interpreter=last(
segment.interpreter),property=last(segment.gnuProperty);return{elf,...soname!==void 0&&{soname},needed:named2(dynamic.needed),...interpreter&&{interpreter:text3(
interpreter.offset)},isaLevel:property?.alignment===width?isaLevelIn(read(property.offset,property.size),bits,order):0}}function segmentsOf({bits,order,programHeaders},bytes){
let{word,address}=fieldsOf(bytes,bits,order),wide=bits===64;return Array.from({length:programHeaders.count},(_,index)=>{let at=index*segmentSize[bits];return{type:word(
at),offset:address(at+(wide?8:4)),address:address(at+(wide?16:8)),size:address(at+(wide?32:16)),alignment:address(at+(wide?48:28))}})}function isaLevelIn(notes,bits,order){
let{word}=fieldsOf(notes,bits,order),align=size=>Math.ceil(size/(bits/8))*(bits/8);for(let note=0;note+12<notes.length;){let[nameSize,size,type]=[word(note),word(
note+4),word(note+8)],start=align(note+12+nameSize),end=start+size;if(type===gnuPropertyNote&&notes.toString("latin1",note+12,start)==="GNU\0"){for(let property=start;property+
8<=end;property+=8+align(word(property+4)))if(word(property)===x86IsaNeeded)return word(property+4)===4?Math.max(0,31-Math.clz32(word(property+8))):0;return 0}note=
align(end)}return 0}var signature=/ldconfig \((?:Debian|Ubuntu) GLIBC [^)\0]*\) \w+ release version 2\.(\d+)(?=\0)/,directories=/(?:\/[\w./+-]*lib[\w./+-]*\/\0){2,}/,oldestMinor=36;
function inspectLdconfig(root){let path4=["/sbin/ldconfig.real","/sbin/ldconfig","/usr/sbin/ldconfig"].find(candidate=>root.has(candidate));if(path4===void 0)return;
let program=(0,import_node_fs4.readFileSync)(root.locate(path4)),text3=program.toString("latin1"),elf=elfHeader(program),[generator,minor]=signature.exec(text3)??
[],[list2]=directories.exec(text3)??[];if(!(!elf||generator===void 0||list2===void 0||Number(minor)<oldestMinor))return{elf,minor:Number(minor),generator,systemDirectories:list2.
split("\0").filter(Boolean)}}function newestLibraries(root,directory,forSomeProcessors,ldconfig){let newest=new Map;for(let name of root.list(directory)){let path4=`${directory}/${name}`,stat7=root.
stat(path4),linked=stat7?.isSymbolicLink()===!0;if(!linked&&!stat7?.isFile()||!isLibraryName(name)&&!(linked&&forSomeProcessors)||isTemporary(name,ldconfig.minor))
continue;if(linked&&!root.has(path4)){name.includes(".so.")&&root.remove(path4);continue}let library=libraryAt(root,path4,name,linked,ldconfig);if(!library)continue;
let known=newest.get(library.soname);(!known||isBetter(library,known))&&newest.set(library.soname,library)}return[...newest.values()]}function libraryAt(root,path4,name,linked,ldconfig){
if(!follow(root,path4)?.isFile())return;let object2=readSharedObject(root.locate(path4)),abi2=object2&&libraryAbi(object2,ldconfig);if(!abi2)return;let{soname=name}=object2,
isLink=linked&&(name===soname||name.endsWith(".so")&&soname.startsWith(name));return{name,soname:isLink?name:soname,...abi2,isLink}}function isBetter(candidate,known){
return candidate.isLink!==known.isLink?known.isLink:compareLibraryNames(known.name,candidate.name)<0}function isLibraryName(name){return/^(?:lib|ld-).*\.so/s.test(
name)||name.startsWith("ld.so.")||name.startsWith("ld64.so.")}function isTemporary(name,minor){return/\.#prelink#(?:\..{6})?$/s.test(name)?!0:minor>=39&&(name.includes(
";")||/\.dpkg-(?:new|tmp)$/.test(name))}var loaders=new Set(["ld-kfreebsd-x86-64.so.1","ld-linux-aarch64.so.1","ld-linux-aarch64_be.so.1","ld-linux-armhf.so.3",
"ld-linux-ia64.so.2","ld-linux-mipsn8.so.1","ld-linux-riscv64-lp64.so.1ld-linux-riscv64-lp64d.so.1ld-linux-x32.so.2","ld-linux-x86-64.so.2","ld-linux.so.2","ld-\
linux.so.3","ld.so.1","ld64.so.1","ld64.so.2"]);function linkSoname(root,directory,{name,soname}){let path4=`${directory}/${soname}`,library=follow(root,`${directory}\
/${name}`),present=follow(root,path4);if(present&&(!library||sameFile(library,present)||loaders.has(soname)))return;let stat7=root.stat(path4);stat7&&!stat7.isSymbolicLink()||
follow(root,path4.slice(0,path4.lastIndexOf("/")))?.isDirectory()&&root.symlink(name,path4)}function writeLdCache(root){let ldconfig=inspectLdconfig(root);if(!ldconfig||!knowsMachine(ldconfig))return!1;let configured=configuredDirectories(root),{directories:directories2,
hwcaps}=existing(root,[...configured,...ldconfig.systemDirectories]);if(ldconfig.minor<37&&usesLegacy(root,configured,directories2))return!1;let entries2=[];for(let{
path:directory,hwcaps:processors}of directories2)for(let library of newestLibraries(root,directory,processors!==void 0,ldconfig)){let{name,soname,flags,isaLevel,
isLink}=library;processors===void 0&&!isLink&&linkSoname(root,directory,library);let path4=`${directory}/${processors===void 0?soname:name}`;entries2.push({soname,
path:path4,flags,isaLevel,...processors!==void 0&&{hwcaps:processors}})}let cache="/etc/ld.so.cache";root.stat(cache)?.isSymbolicLink()&&root.remove(cache);let{
generator,elf}=ldconfig;return root.write(cache,encodeCache({entries:entries2,hwcaps,generator,order:elf.order})),!0}function existing(root,wanted2){let directories2=[],
hwcaps=[],add=directory=>{let stat7=follow(root,directory.path);return!stat7||directories2.some(({path:path4})=>sameFile((0,import_node_fs5.statSync)(root.locate(
path4)),stat7))?!1:(directories2.push(directory),!0)};for(let entry of wanted2){let path4=entry.trimEnd().replace(/\/+$/,"");if(!(path4===""||!add({path:path4})))
for(let name of root.list(`${path4}/glibc-hwcaps`)){let below=`${path4}/glibc-hwcaps/${name}`;/^\.|:/.test(name)||!follow(root,below)?.isDirectory()||(hwcaps.push(
name),add({path:below,hwcaps:name}))}}return{directories:directories2,hwcaps}}var legacy=new Set(["tls","sse2 x86_64 avx512_1 i586 i686 haswell xeon_phi","vfp n\
eon atomics","altivec dfp power4 power5 power5+ power6 power6x power7 power8 power9 power10","ppc970 ppc-cell-be ppca2 ppc405 ppc440 ppc464 ppc476","zarch ldisp\
 eimm vx vxe vxe2 g5 z900 z990 z9-109 z10 z196 zEC12 z13 z14 z15 z16","loongson2e loongson2f octeon octeon2"].flatMap(names3=>names3.split(" ")));function usesLegacy(root,configured,directories2){
return configured.some(path4=>path4.includes("="))?!0:directories2.some(({path:path4,hwcaps})=>hwcaps!==void 0?!1:legacy.has(path4.slice(path4.lastIndexOf("/")+
1))?!0:root.list(path4).some(name=>legacy.has(name)&&follow(root,`${path4}/${name}`)?.isDirectory()))}var fs2=__toESM(require("node:fs"),1),import_node_path14=require("node:path");function wildcard(pattern4){let literals=pattern4.split("*").map(text3=>text3.replace(/[\\^$.+?()[\]{}|]/g,"\\$&"));return new RegExp(`^${literals.join(".*")}$`,
"s")}var maxLinks=40;function openRootfs(path4){let top=(0,import_node_path14.resolve)(path4),stat7=lstat6(top);stat7?.isDirectory()||fail("internal",`Not a director\
y to hold an image's root: ${top}`);let device=stat7.dev,chase=(inside2,through)=>{let pending=names2(inside2),done=[];for(let links=0;pending.length>0;){let name=pending.
shift();if(name===".."){done.pop();continue}let candidate=(0,import_node_path14.join)(top,...done,name);if(!((through||pending.length>0)&&lstat6(candidate)?.isSymbolicLink())){
done.push(name);continue}if(++links>maxLinks)return;let target2=fs2.readlinkSync(candidate);target2.startsWith("/")&&(done=[]),pending.unshift(...names2(target2))}
return(0,import_node_path14.join)(top,...done)},follow2=(inside2,through)=>chase(inside2,through)??fail("install",`Too many symbolic links in the image at ${inside2}`),
notTop=host=>host===top?fail("internal","The root itself cannot be replaced"):host,makeDirectory=host=>{let found=lstat6(host);found?.isDirectory()||(found&&fail(
"install",`${host.slice(top.length)} in the image is not a directory`),makeDirectory((0,import_node_path14.dirname)(host)),fs2.mkdirSync(host),fs2.chmodSync(host,
493),fs2.chownSync(host,0,0))},removeTree=host=>{let found=lstat6(host);if(found){if(!found.isDirectory())return fs2.unlinkSync(host);found.dev!==device&&fail("\
internal",`Refusing to remove ${host}: something is mounted there`);for(let name of fs2.readdirSync(host))removeTree((0,import_node_path14.join)(host,name));fs2.rmdirSync(
host)}},own2=(host,{mode:mode2,uid,gid})=>{fs2.chownSync(host,uid,gid),fs2.chmodSync(host,mode2)},list2=inside2=>entries(follow2(inside2,!0)),children=inside2=>entries(
(0,import_node_path14.join)(top,inside2)).map(name=>(0,import_node_path14.join)(inside2,name)),below=inside2=>children(inside2).flatMap(child2=>[child2,...below(
child2)]),matches=(inside2,pattern4)=>{let[head,...rest]=pattern4;if(head===void 0)return lstat6((0,import_node_path14.join)(top,inside2))?[inside2]:[];if(head===
".."&&fail("internal","A pattern cannot point upwards"),head==="**"&&rest.length===0)return below(inside2);if(head==="**")return[inside2,...below(inside2)].flatMap(
directory=>matches(directory,rest));if(!head.includes("*"))return lstat6((0,import_node_path14.join)(top,inside2))?.isDirectory()?matches((0,import_node_path14.join)(
inside2,head),rest):[];let expression=wildcard(head);return children(inside2).filter(child2=>expression.test(child2.slice(child2.lastIndexOf("/")+1))).flatMap(child2=>matches(
child2,rest))},read=inside2=>fs2.readFileSync(follow2(inside2,!0),"utf8"),write2=(inside2,content2,{mode:mode2=420,uid=0,gid=0}={})=>{let host=notTop(follow2(inside2,
!0));makeDirectory((0,import_node_path14.dirname)(host)),fs2.rmSync(host,{force:!0}),fs2.writeFileSync(host,content2,{flag:"wx",mode:384}),own2(host,{mode:mode2,
uid,gid})};return{path:top,locate:inside2=>follow2(inside2,!0),has(inside2){let host=chase(inside2,!0);return host!==void 0&&lstat6(host)!==void 0},stat:inside2=>lstat6(
follow2(inside2,!1)),read,write:write2,edit(inside2,change){let{mode:mode2,uid,gid}=fs2.lstatSync(follow2(inside2,!0));write2(inside2,change(read(inside2)),{mode:mode2&
4095,uid,gid})},truncate:inside2=>fs2.truncateSync(follow2(inside2,!0)),mkdir(inside2,ownership){let host=follow2(inside2,!0),before=lstat6(host);makeDirectory(
host),(!before||ownership)&&own2(host,{mode:493,uid:0,gid:0,...ownership})},symlink(target2,inside2,{uid,gid}={uid:0,gid:0}){let host=notTop(follow2(inside2,!1));
makeDirectory((0,import_node_path14.dirname)(host)),fs2.rmSync(host,{force:!0}),fs2.symlinkSync(target2,host),fs2.lchownSync(host,uid,gid)},rename:(from,to)=>fs2.renameSync(
notTop(follow2(from,!1)),notTop(follow2(to,!1))),remove:inside2=>removeTree(notTop(follow2(inside2,!1))),list:list2,walk:inside2=>below((0,import_node_path14.relative)(
top,follow2(inside2,!0))),glob(pattern4){let found=[...new Set(matches("",names2(pattern4)))].sort();return pattern4.endsWith("/")?found.filter(inside2=>lstat6(
(0,import_node_path14.join)(top,inside2))?.isDirectory()):found}}}function names2(path4){return path4.split("/").filter(name=>name!==""&&name!==".")}function entries(host){
return lstat6(host)?.isDirectory()?fs2.readdirSync(host).sort():[]}function lstat6(host){try{return fs2.lstatSync(host)}catch(error62){let{code:code2}=error62;if(code2===
"ENOENT"||code2==="ENOTDIR")return;throw error62}}var searchPath="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",environment={PATH:searchPath,HOME:"/root",LC_ALL:"C.UTF-8",TZ:"UTC"},script3=`set \
-eu
umask 022
root=$1; shift
mount --make-rprivate / 2>/dev/null || :
mount --bind "$root" "$root"
mount --make-rprivate "$root"
while [ "$1" != -- ]; do
  case $1 in
    bind) mkdir -p "$root$3"; mount --bind "$2" "$root$3"; shift 3 ;;
    bind-ro) mkdir -p "$root$3"; mount --bind "$2" "$root$3"; mount -o remount,bind,ro "$root$3"; shift 3 ;;
    scratch) mount -t tmpfs -o mode=1777 tmpfs "$root$2"; shift 2 ;;
    read-only) mount -o remount,bind,ro "$root"; shift ;;
    system)
      mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
      mount -t tmpfs -o mode=0755,nosuid,noexec tmpfs "$root/dev"
      for node in null zero full random urandom tty; do
        : > "$root/dev/$node"
        mount --bind "/dev/$node" "$root/dev/$node"
      done
      ln -s /proc/self/fd "$root/dev/fd"
      ln -s /proc/self/fd/0 "$root/dev/stdin"
      ln -s /proc/self/fd/1 "$root/dev/stdout"
      ln -s /proc/self/fd/2 "$root/dev/stderr"
      mkdir -m 1777 "$root/dev/shm"
      shift ;;
  esac
done
shift
exec chroot "$root" "$@"`;function enter(sandbox,argv){let namespaces=["--mount","--pid","--ipc","--uts",...sandbox.network===!0?[]:["--net"]],mounts=["system",
...(sandbox.scratch??[]).flatMap(path4=>["scratch",path4]),...(sandbox.binds??[]).flatMap(bind=>[bind.readOnly===!0?"bind-ro":"bind",bind.from,bind.to]),...sandbox.
readOnly===!0?["read-only"]:[]];return["setpriv","--pdeathsig","KILL","--","unshare",...namespaces,"--fork","--kill-child","--propagation","unchanged","--","/bi\
n/sh","-c",script3,"sandbox",sandbox.root,...mounts,"--",...argv]}function runInside(host,sandbox,argv,options3={}){return host.exec.run(enter(sandbox,argv),{...options3,
env:{...environment,...options3.env}})}function answers({debconf:debconf2,locales,timezone:timezone2}){let[area,...zone]=timezone2.split("/");return[...locales.length===0?[]:[`locales locales/locales\
_to_be_generated multiselect ${locales.map(locale2=>`${locale2} ${charset(locale2)}`).join(", ")}`,`locales locales/default_environment_locale select ${locales[0]??
""}`],...zone.length===0||area===void 0?[]:[`tzdata tzdata/Areas select ${area}`,`tzdata tzdata/Zones/${area} select ${zone.join("/")}`],...debconf2]}function charset(locale2){
return/\.([^@]+)/.exec(locale2)?.[1]??"ISO-8859-1"}var import_node_crypto5=require("node:crypto"),import_promises15=require("node:fs/promises");var import_promises14=require("node:fs/promises");var magic2=`!<arch>
`,headerSize3=60,largest=9999999999;async function readMembers(path4){let file5=await(0,import_promises14.open)(path4);try{return await membersOf(file5,path4)}finally{
await file5.close()}}async function debDate(path4){return Math.max(...(await readMembers(path4)).map(member=>member.mtime))}async function unpackMembers(exec2,from,to){
let source2=await(0,import_promises14.open)(from);try{let target2=await(0,import_promises14.open)(to,"w");try{let end=await writeAt(target2,0,Buffer.from(magic2));
for(let member of await membersOf(source2,from)){let start=end+headerSize3,name=/^(control|data)\.tar(\.|$)/.exec(member.name)?.[1];if(name===void 0||!member.name.
includes(".tar."))end=await copy(source2,member,target2,start);else{let option=name==="control"?"--ctrl-tarfile":"--fsys-tarfile";end=await exec2.stream(["dpkg-\
deb",option,from],tar=>writeStream(tar,target2,start))}let size=end-start;size>largest&&fail("install",`${member.name} of ${from} is too large for a .deb once d\
ecompressed`);let stored=name===void 0?member.name:`${name}.tar`;await writeAt(target2,start-headerSize3,headerWith(member,stored,size)),size%2===1&&(end=await writeAt(
target2,end,Buffer.from(`
`)))}}finally{await target2.close()}}finally{await source2.close()}}function headerWith(member,name,size){let header2=Buffer.from(member.header);return header2.
write(name.padEnd(16),0,"latin1"),header2.write(String(size).padEnd(10),48,"latin1"),header2}async function membersOf(file5,path4){let{size:end}=await file5.stat();
(await readAt(file5,0,magic2.length)).toString("latin1")!==magic2&&fail("install",`Not a .deb: ${path4}`);let members2=[];for(let position=magic2.length;position<
end;){let header2=await readAt(file5,position,headerSize3),field=(start,length)=>header2.toString("latin1",start,start+length).trimEnd(),[mtime,size]=[field(16,
12),field(48,10)],offset=position+headerSize3;(!(header2.length===headerSize3&&field(58,2)==="`"&&/^\d+$/.test(size)&&/^\d*$/.test(mtime))||offset+Number(size)>
end)&&fail("install",`Damaged .deb: ${path4} (at byte ${position})`),members2.push({name:field(0,16).replace(/\/$/,""),mtime:Number(mtime),size:Number(size),offset,
header:header2}),position=offset+Number(size)+Number(size)%2}return members2[0]?.name!=="debian-binary"&&fail("install",`Not a .deb: ${path4}`),members2}async function readAt(file5,position,length){
let{buffer,bytesRead}=await file5.read(Buffer.alloc(length),0,length,position);return buffer.subarray(0,bytesRead)}async function writeAt(file5,position,bytes){
for(let done=0;done<bytes.length;)done+=(await file5.write(bytes,done,bytes.length-done,position+done)).bytesWritten;return position+bytes.length}async function writeStream(stream,file5,start){
let position=start;for await(let chunk of stream)position=await writeAt(file5,position,chunk);return position}async function copy(from,member,to,start){for(let done=0;done<
member.size;done+=1048576){let bytes=await readAt(from,member.offset+done,Math.min(1048576,member.size-done));await writeAt(to,start+done,bytes)}return start+member.
size}function parseRecords(text3){return text3.split(/\n{2,}/).filter(paragraph=>paragraph.trim()!=="").map(parseParagraph)}function parseParagraph(paragraph){let fields={},
name="";for(let line of paragraph.split(`
`))/^[ \t]/.test(line)?fields[name]=`${fields[name]??""}
${line.slice(1)}`:line.includes(":")&&(name=line.slice(0,line.indexOf(":")),fields[name]=line.slice(name.length+1).trim());return fields}async function readPackage(entry,path4){let files=await controlFiles(path4),[control]=parseRecords(files.get("control")?.toString("utf8")??"");return{entry,path:path4,
control:control??fail("install",`${path4} has no control file`),scripts:{before:digest2(files,["preinst"]),after:digest2(files,["config","postinst"])}}}function digest2(files,names3){
let present=names3.filter(name=>files.has(name));if(present.length===0)return;let hash3=(0,import_node_crypto5.createHash)("sha256");for(let name of present){let bytes=files.
get(name)??Buffer.alloc(0);hash3.update(`${name} ${String(bytes.length)}
`).update(bytes)}return hash3.digest("hex")}function dataMember(path4){return memberOf(path4,"data.tar")}async function memberOf(path4,name){return(await readMembers(
path4)).find(candidate=>candidate.name===name)??fail("install",`${path4} has no decompressed ${name}`)}async function controlFiles(path4){let member=await memberOf(
path4,"control.tar"),file5=await(0,import_promises15.open)(path4);try{let tar=Buffer.alloc(member.size);await file5.read(tar,0,member.size,member.offset);let files=new Map;
for(let at=0;at+512<=tar.length&&tar[at]!==0;){let header2=tar.subarray(at,at+512),name=header2.subarray(0,100).toString("latin1").replace(/\0.*$/s,"").replace(
/^\.\//,""),size=parseInt(header2.subarray(124,136).toString("latin1"),8);(header2[156]===0||header2[156]===48)&&files.set(name,tar.subarray(at+512,at+512+size)),
at+=512+Math.ceil(size/512)*512}return files}finally{await file5.close()}}function essentialClosure(packages2){let providers=new Map;for(let file5 of packages2)
for(let name of relationNames(file5.control.Provides).flat())providers.has(name)||providers.set(name,file5);for(let file5 of packages2)providers.set(file5.entry.
name,file5);let closure=new Set,pending=packages2.filter(({control})=>control.Essential==="yes");for(let file5=pending.pop();file5;file5=pending.pop())if(!closure.
has(file5)){closure.add(file5);for(let alternatives of relationNames(`${file5.control["Pre-Depends"]??""},${file5.control.Depends??""}`)){let provider=alternatives.
map(name=>providers.get(name)).find(candidate=>candidate!==void 0);provider&&pending.push(provider)}}return packages2.filter(file5=>closure.has(file5))}function relationNames(relations){
return(relations??"").split(",").map(group=>group.split("|")).map(group=>group.map(name=>name.trim().split(/[\s:(]/)[0]??"").filter(name=>name!=="")).filter(group=>group.
length>0)}var proved_default={"043b718d697446fe76544e29c1ea552d3e7399a504d243424b4aabb940d9de7c":"adduser 3.134","3670eb68738e42582cc9585f693e84def1ec4fb1ea86b5e3792bd9e1\
0c90a3ce":"apt 2.6.2","7c863debbba779f22897402b9f679dd5507c63e89b65622d7476e9cedff70ff7":"apt 2.6.2","6b23471d9607db4c5587fe9af26bb3b6427ae248d5fb2629472c20a7fb\
8cc3d4":"apt 3.0.4",c3618666e60dfe605c9b2218cbe40e8f6133c0ea099739402821ea695f435426:"apt 3.0.4","0dd08a046250373714d870bfee55b6fd8aaddd813c8cd385f4792e91655f73\
0b":"apt 3.3.3",cc8e73055216f83ae7e35addca98fdb01abd2bd057455135265aebaea807d8d0:"apt 3.3.3","408283dbaecee327ce1335427f892782cab6928fad7d6e87817dad8e7f524f3c":"\
apt 3.3.5",edb896f89f50348bab2605aea955819ef47f7bc898a6111a4318e83d865d7823:"apt 3.3.5","67352812b545266d05fa77d9e21c49af0ef528e2e68b5abbd850c360d112d44f":"base\
-files 12.4+deb12u15","247bcb0deec82c176e8a8d3853d991ab71f070b3e1304a0fa23af079d5a4aeb4":"base-files 13.8+deb13u7",b445a750e504ef36772a378598750221f7464eb7a777f60da617d5f3f09552f7:"\
base-files 13.8+deb13u7","964d93db5d4cabdc45a0001d08724bd95579a4cf30b7efe99b2709be98683599":"base-files 14.2","7e1a6c6add5313483add01a881608d4522ed4b15488087ecf\
d14074251fd3d74":"base-passwd 3.6.1","7358f4de0cab0e7be59b108243d1a47bb412812b0482ce489e7fe70665cfa800":"base-passwd 3.6.7","983eac9097082066e08f2a7cbd95a77c9d7\
7bce8847d0a20b52296deb7bf1226":"base-passwd 3.6.7",d22ab167bb790c48c021607436d15051133c2c787f084c02943e6f6ced9ba84b:"bash 5.2.15-2+b13","88ae693d39e39de1233ed2e\
010cc09de80f6b16bb2ce48636ae95ad7eec10644":"bash 5.2.37-2+b10","8a3c7b1a4687d9f867a5e68495fc652e998755523f25ba533ee34fecdf67c3b3":"bash 5.3-4","7b92cff0650c1474\
d94cdfcad4fb34f92bfbd161a2c241a40762894cf0583b99":"binutils 2.44-3","50947fd2a34b9bb26ebbb48280effda61af112ec03d08fc59115fd2b762875ad":"coreutils 9.1-1","059f21\
8535e43cf7a2aae30c80c705c15208f6339cb11225c3b67a5818b27c7d":"cpp 4:12.2.0-3",d149c05336cf944814f207568e661959e7caaf8e717c29bb91e58e5d430faace:"cpp 4:14.2.0-1",f54f8bcafc5c52d637f3739d8b917041eb877df10db509d071c2d8babb27edce:"\
cpp 4:14.2.0-1","08e9eb54fb5c44eff0a06c473ad6e2c552510a657db19b4c1de168c4f4f77e20":"dash 0.5.12-12",ef9cd43596c215e8c98fa8bcdeda33c9b0543ca3495c887ebbcfdbe9ab67277a:"\
dash 0.5.12-12","0410ef84720c3cc1c2efaccc214d2081d84b8646378b118f32eec6122a8476d9":"dash 0.5.12-2","524be21ef84efa266c9f912a9ce5f800179307ed6a326bcf96279d84c1c1\
ef40":"debconf 1.5.82","93a4b9a800dca259ee8584566d6ff322443ce3a50238e483816d1e9b96fc2894":"debconf 1.5.91","7a64aca6ca81627759cce4879df7334c1233a737a8f5014068e3\
e2aa68abc568":"debian-archive-keyring 2023.3+deb12u2",d396ddf70ed323114822929581c74d8cd55d5317cb5eb16233b5d1647878c3f5:"debian-archive-keyring 2023.3+deb12u2","\
5cfec096757475e029a939d018d0b4133d4b603f8da9c18f9dcbc009708879b3":"debian-archive-keyring 2025.1","6a67a72b35bc3cc499cce664825e5e03d23fc4714fba494cffa799bd297d4\
883":"debian-archive-keyring 2025.1","244bce55a9b57a4cad2d0cbaa607719bdf6c7ff703aa03e0e8c72a13785df9fd":"debianutils 5.23.2","0f7959fc3a531b8c37beea18db9176f216\
a8c8a77359ec9b8d7d40f5e075f81f":"debianutils 5.7-0.5~deb12u1","958f1b3610f9e839f0b86f2c3c5475e7bf41d2e657bd1ccb34325b7c7fd97b0b":"dpkg 1.21.23","724e0521a88f2c2\
56bab18cc00c53d098ab23efe27e9db9bfe5e3c8e80239f6a":"dpkg 1.22.22","6135ec1cc6b25ceece7022aa1817f481b552e3ae7496fb7115cff431c0bc9a28":"dpkg 1.23.11","8a5e35717ed\
c0bd4a903734ba8ca08fb091e2c9150837cf7d5a1ac9fb5ae4189":"e2fsprogs 1.47.0-2+b2",d9cd3399395c422e9ca9b4e34bc0404bd30857a6586fc2a7e071d48f0354509f:"e2fsprogs 1.47.\
0-2+b2","52b184005756256163c2243b4fd12f7984878a0e0969e42413b7fea33b37b7d4":"g++ 4:14.2.0-1",c4fc1805c740e26c26864bab703cf0e8a67e6ff0719f2090446ec8c900b3bc88:"gc\
c 4:14.2.0-1","4e07e38d4f28e72e471973c084baacc719ee107ce5abcecc889af21d27444051":"gzip 1.13-1+deb13u1","9d634da31ca4cc6040d24b8bffb0a468d969eaf290f144c99e54b588\
bd372635":"gzip 1.13-1+deb13u1",cc5bf1f2a0783a65df2dd4a1956d5fee06ab31228578945f64b478e8d143f38d:"init-system-helpers 1.69~deb13u1","21edd710b6e59d9ab0e721b12c8\
bbb5d0775c2967b5eee6712c9409100855ca7":"libc-bin 2.41-12+deb13u4","0757b172c0e9d893e0a33c101b74cdad294c5a629f669a55388ebb18baf5e73e":"libc6 2.36-9+deb12u14","7f\
40baa3579fd5cb177a0f708ade70840d4266e341a9f938f2b9611a406eeac9":"libc6 2.36-9+deb12u14","0b5002f42399b27d3f9301969ee8e50d9a3ca90359aa42e78a72fc484f5661ce":"libc\
6 2.41-12+deb13u4",b250c59fff9fd61c4395e2f42cc1778d43afcbfcc5d5af6a0d5a5eb2bfae249f:"libc6 2.41-12+deb13u4","2b75f01109f4be587023be389b15388e116321d5d3a308e5955\
a6bb5c3e576ad":"libc6 2.43-7","6dc66ab075c569482794423d6f84de802a1785e44001de01b4666ea1192b10a0":"libc6 2.43-7","048eb9770d9489bdf323f2030ef48c96b1de82dbf256890\
c1606a5272005db3d":"libcrypt-dev 1:4.4.33-2","12d1a092ab12b27a5ab11b893970eaa2d9c4c2ba259c3e07bf698a45fde6e77e":"libcrypt-dev 1:4.4.33-2","0d1dfa6405d169abe0249\
b209413eadaa909b828c8c6c41643be4e50204d2f4c":"libcrypt-dev 1:4.4.38-1","8bc9b725e2c2c1ffb474c7a37c7dc6512a6b15d2436f6c929830b85e427d9255":"libcrypt-dev 1:4.4.38\
-1","57325fd8d20d777205a1d0f8e7facebda01d8abd138c41b44ba1a3f33198a64a":"libgcrypt20 1.10.1-3+deb12u1","19cbc590178dbe36a29e2a658f4619bba1e2a14efb01c95123d468d72\
b6cee96":"libgssapi-krb5-2 1.20.1-2+deb12u5","3fd7a6b9e4de34f47d2b58f124db2426a603ee68a8804823db68221501b061e2":"libpam-modules 1.5.2-6+deb12u2","5c390ba15d8dab\
6f4b24598f443bf0760443f0b5ca5ca2cd6e3f246accb9833e":"libpam-modules 1.7.0-5","6ad6eb495eea3afa3e4ebd284e866d33b369d0bd10ed94d32eeee31781d0039b":"libpam-modules \
1.7.0-5","28246a075427215ba0395291ef14fc3f49f9d1ea57a75f9af1791806f10d8e55":"libpam-modules 1.7.0-8","37d79b16d7a0e12f42011ed77319b6b74b7e8fa862a6f0a99d3ec3a91d\
3be1ea":"libpam-modules 1.7.0-8","3f090d9fe1e55dc182ff2a9e640ef7914e4d8f0ec24169a29b4ebdfaf8751065":"libpam-modules-bin 1.7.0-5",c2c9409d6e1656d61b278b0b921183cca27ecba722ae05067f034d14a5e03875:"\
libpam-modules-bin 1.7.0-8","2a70666d5e093506b55d40a12a2c09f3701341d2c1b963ebc32aa834dcd4a17c":"libpam-runtime 1.7.0-5","94ed21348b736c5240b565254d4bd235811d441\
1c1b343d0aa28e6cb6b2e4258":"libpam-runtime 1.7.0-8","353e0cfec9ba5b79e8defa89bd0fbffac82ca8ff8a40fa4dbf515268d06a7495":"libpam0g 1.7.0-5",f72324f43cd8b365cd95b6730c7d54af128ab1ce2083278e571cf9e1d270a5ef:"\
libselinux1 3.11-2.1+b1","7c8f14dfa912dafdee6b9a82794eb81fa2c8af03e100cf0d65c3e88be2cd489e":"libselinux1 3.8.1-1","7797d8010e5ef060db0474a19e496bad8952b4257abdf\
e26d128bb4f8ae0ab2e":"locales 2.41-12+deb13u4","39864bde68c32ab1409412d42471fadb2a3a98edba1899059baaddff3a8411ea":"login 1:4.13+dfsg1-1+deb12u2","44f89646b8994f\
7a5cc2e49e36fcfbd2286270f4147ffb844ae44cc56a3b19b4":"login 1:4.13+dfsg1-1+deb12u2","74fef724598fe775b35921d4418c60fc8998c5cf0f8ec45fe9bc457bc4221cd6":"login 1:4\
.16.0-2+really2.41.5-0+deb13u1",b86ec440286ef47c067ec7293722e674974b9b0709ee8cd8e95baafbdd7e02c5:"login 1:4.16.0-2+really2.41.5-0+deb13u1","416117ba490da55dc8fc\
8acb42a67cb835d78e651da235a7be8fccd0cf7ce7ba":"login 1:4.16.0-2+really2.42.4-1","6069fb913bfb90018ca053220e8483a8d0ccd5001fc76e0e549d376e1da81e10":"login 1:4.16\
.0-2+really2.42.4-1",a6a5646cc1c5f8b5c8f308be616cbe6fa471a70bf83c54a333a9585531db41f4:"login.defs 1:4.17.4-2",c0bd4c12b25850ab3db73e5b15e99192d42a797300134c098ecc722f878c5b6a:"\
mawk 1.3.4.20200120-3.1","3215feee1cf401adafbd7e2fe48f6138024fbbd7589e90190f7d4cb1a41ff810":"mawk 1.3.4.20250131-1","588d9bad7a5c9230180eb5b342d9653e970facf5f77\
88d6c688db0fda60a073b":"mawk 1.3.4.20260302-2","1a3f508b20d0da78aba97b3e01fd10d94d61826d9ee4c3b50dd53c27a93aa0ff":"passwd 1:4.13+dfsg1-1+deb12u2","203a8a4f46a14\
d6c4d8ef13c6d8528bca128cd9727bb653c2da5c0f71d405150":"passwd 1:4.13+dfsg1-1+deb12u2","55b936eeaa77cfa1cd58e98f9d964772b45be2e3a3e96bcdc6c2d9c10819431b":"passwd \
1:4.17.4-2","57a96b3d43ba810eb6941529bd654c1f6363c1761814e9de6e3541bb40a70242":"passwd 1:4.17.4-2","7137508bbeaa52ac4657ae3fc919aacefd9e6e88d70b1b247f9a09c032c4\
36c7":"passwd 1:4.20.3-1",efb1067fe1559703f6206ef96d3c37907a61d130c1b60728c63c0908a191253d:"passwd 1:4.20.3-1","2ef4c68865c05da7940663fa698320490ca3abe22106e2b3\
b56faa0819b22421":"perl 5.36.0-7+deb12u4","6d04c28128db0913e3cf068323b0f574865a38ecb0c93b47fa0d6a8885d54733":"perl 5.36.0-7+deb12u4",df6091ea734be3159e5ad66ba9ed6c3977e2edbe6f196a250e597a2ab5625551:"\
perl 5.40.1-6+deb13u1","5f783e5a0fbd16a108edd1511bc5677ecde5f0a7b885f0299b02105c8074e827":"perl-base 5.36.0-7+deb12u4",c2a895eb8f65a4f67ab49dc3060ce3528f09ee0bee5bb0f3cd23dd7eb5ece1b3:"\
perl-base 5.36.0-7+deb12u4",e5f327bb99180822fc5938963b6db00d7d1f1d8860fbb26a001be39261c8e99f:"tar 1.35+dfsg-3.1","1e323653b2b3d24943f187be737d9026dc4478b8e277cb\
006d117b68c8f0c8e1":"tzdata 2026f-0+deb12u1","5496c5522927b1839f9e8a2c34a80ad781ff55e5521a44a04cf7da9470ac7c3a":"tzdata 2026f-0+deb12u1",f3928b3dbea3377c42747ce37fd4dc156e8317ddeba325b0c27ad896b718c84b:"\
tzdata 2026f-0+deb13u1","68f181e098c5b128a9b05c7abc4f621762720984e3351ddab886e43d567fad82":"tzdata 2026f-1","28c7908c7c388888aeaf44762e55d581fc6f80807888957852a\
914a0fe486392":"usr-is-merged 37~deb12u1","9746ba1114cdebaf94c9e9f64de783c40b68e85381dbf1e37dca6e605e4fe9c5":"usr-is-merged 37~deb12u1","5a12443d0d56e58c7a8d172\
dccbc2c658c8dcace0c4712e86a6041331a905716":"util-linux 2.38.1-5+deb12u3","54d2b9056230c1e018e3d2f0bca8287efae908ed14b376489e0cf9974ed048a1":"util-linux 2.41.5-0\
+deb13u1","811a1e31bffce340e985e54e685805812ba3f81b456f5f91331c8be65eafc4ab":"util-linux 2.42.4-1","0cce27c5844ee1ddd4a7e78ed85bafd243128f480538afdba5cbe35693d8\
e3d6":"util-linux-extra 2.38.1-5+deb12u3","509daa16605059c3d9fab00371bb1feee7209b4d2f25e339448825600f820bf9":"util-linux-extra 2.38.1-5+deb12u3","4d98a26b812353\
0e691128290f639d160aa91423734a0315dc30292cbb28a914":"xz-utils 5.8.1-1+deb13u2"};var provedScripts=proved_default;function isProved(digest3,list2){return digest3===void 0||list2[digest3]!==void 0}var import_node_fs6=require("node:fs"),import_node_path15=require("node:path"),import_promises16=require("node:stream/promises");var withLib64=["amd64","ppc64el","mips64el","loong64"];function mergeUsr(root,platform2){let names3=["bin","lib","sbin",...withLib64.includes(dialects(platform2).
debian)?["lib64"]:[]];for(let name of names3)(0,import_node_fs6.mkdirSync)((0,import_node_path15.join)(root,"usr",name),{recursive:!0}),(0,import_node_fs6.symlinkSync)(
`usr/${name}`,(0,import_node_path15.join)(root,name))}async function extract(packages2,root,host){let queue=[...packages2],argv=["tar","--extract","--preserve-p\
ermissions","--keep-directory-symlink","--directory",root],worker=async()=>{for(let file5=queue.shift();file5;file5=queue.shift()){let{path:path4}=file5,{offset,
size}=await dataMember(path4),tar=(0,import_node_fs6.createReadStream)(path4,{start:offset,end:offset+size-1,highWaterMark:2**20});await host.exec.feed(argv,stdin=>(0,import_promises16.pipeline)(
tar,stdin,{end:!1}))}};await Promise.all(Array.from({length:host.cpus},worker))}async function fillToolsRoot(packages2,platform2,root,host){mergeUsr(root,platform2),
await extract(packages2,root,host);for(let name of["passwd","group"])(0,import_node_fs6.copyFileSync)((0,import_node_path15.join)(root,`usr/share/base-passwd/${name}\
.master`),(0,import_node_path15.join)(root,"etc",name));(0,import_node_fs6.existsSync)((0,import_node_path15.join)(root,"usr/bin/awk"))||(0,import_node_fs6.symlinkSync)(
"mawk",(0,import_node_path15.join)(root,"usr/bin/awk")),forbidServices(root)}function forbidServices(root){let path4=(0,import_node_path15.join)(root,"usr/sbin/\
policy-rc.d");return(0,import_node_fs6.existsSync)(path4)?!1:((0,import_node_fs6.mkdirSync)((0,import_node_path15.join)(root,"usr/sbin"),{recursive:!0}),(0,import_node_fs6.writeFileSync)(
path4,`#!/bin/sh
exit 101
`,{mode:493}),!0)}async function install(installation,host,proved=provedScripts){let{target:target2,lock,files,root,machine:machine2}=installation,folder3=packagesFolder(root,host),
packages2=await collect(lock,files,folder3),session={installation,host,folder:folder3,preseed:answers(target2)},{unpacked,configured,early}=divide(packages2,session,
proved),rest=packages2.filter(file5=>!configured.includes(file5)),foreign2=!runsOn(machine2,target2.platform);foreign2&&rest.length>0&&await emulate(rest,session),
unpacked.length>0&&await installOutside(unpacked,configured,session),unpacked.length===0?await installInside(packages2,session):rest.length>0&&await finishInside(
packages2.filter(file5=>!unpacked.includes(file5)),session);let where=foreign2?`under emulation of ${formatPlatform(target2.platform)}`:"inside the root";if(rest.
length===0)return[];if(unpacked.length>0)return[`Scripts run ${where}: ${list(rest)}`];let why=early.length>0?`scripts not proved from outside: ${list(early)}`:
"as asked for";return[`All packages were installed ${where}, ${why}`]}function divide(packages2,{installation,preseed},proved){let{emulation,machine:machine2,target:target2}=installation,
early=essentialClosure(packages2).filter(({scripts})=>!isProved(scripts.before,proved)),emulateAll=emulation==="always"&&!runsOn(machine2,target2.platform);if(early.
length>0||emulateAll)return{unpacked:[],configured:[],early};let asked=new Set(preseed.map(line=>line.split(/\s+/)[0])),unpacked=packages2.filter(({scripts})=>isProved(
scripts.before,proved)),configured=unpacked.filter(({scripts,entry})=>isProved(scripts.after,proved)&&!asked.has(entry.name));return{unpacked,configured,early}}
async function emulate(packages2,{installation,host}){let{target:target2,emulation}=installation,platform2=formatPlatform(target2.platform);emulation==="never"&&
fail("install",`Packages for ${platform2} have scripts that are not proved to work without emulation: ${list(packages2)}`,{hint:"Allow emulation, leave the pack\
ages out on this platform, or build it on a machine of its own."}),host.log.info(`Running under emulation of ${platform2}, because their scripts are not proved \
without: ${list(packages2)}`),await host.emulation.ensure(target2.platform)}async function makeTools(lock,files,root,host){let packages2=await collect(lock,files,
packagesFolder(root,host));await fillToolsRoot(packages2,parsePlatform(lock.platform),root,host)}function packagesFolder(root,host){return(0,import_node_path16.join)(
host.workDir,`packages-${(0,import_node_path16.basename)(root)}`)}async function collect(lock,files,folder3){return(0,import_node_fs7.mkdirSync)(folder3,{recursive:!0}),
Promise.all(lock.packages.map(async entry=>{let stored=files.get(entry.sha256)??fail("internal",`${entry.name} was not fetched`),path4=(0,import_node_path16.join)(
folder3,`${entry.name}_${entry.architecture}_${entry.sha256.slice(0,8)}.deb`);return(0,import_node_fs7.existsSync)(path4)||place(stored.path,path4),readPackage(
entry,path4)}))}function place(from,to){try{(0,import_node_fs7.linkSync)(from,to)}catch{(0,import_node_fs7.copyFileSync)(from,to)}}function seed({root,target:target2,
machine:machine2}){let former=process.umask(18);try{mergeUsr(root,target2.platform);for(let name of["info","updates","triggers","alternatives","parts"])(0,import_node_fs7.mkdirSync)(
(0,import_node_path16.join)(root,"var/lib/dpkg",name),{recursive:!0});isForeign({target:target2,machine:machine2})&&(0,import_node_fs7.writeFileSync)((0,import_node_path16.join)(
root,"var/lib/dpkg/arch"),`${dialects(target2.platform).debian}
`);for(let name of["status","available"])(0,import_node_fs7.writeFileSync)((0,import_node_path16.join)(root,"var/lib/dpkg",name),"");(0,import_node_fs7.mkdirSync)(
(0,import_node_path16.join)(root,"proc"),{recursive:!0}),(0,import_node_fs7.mkdirSync)((0,import_node_path16.join)(root,"dev"),{recursive:!0})}finally{process.umask(
former)}}function isForeign({target:target2,machine:machine2}){return dialects(target2.platform).debian!==dialects(machine2).debian}var unsafe=["--force-unsafe-\
io","--log=/dev/null"];async function installOutside(unpacked,configured,session){let{installation,folder:folder3}=session,{root}=installation;seed(installation);
let sandbox={root:await installation.tools(),readOnly:!0,scratch:["/tmp","/run"],binds:[{from:root,to:"/target"},{from:folder3,to:"/packages",readOnly:!0}]},forced=[
"--force-depends","--force-architecture","--force-script-chrootless"],dpkg=["dpkg","--root=/target",...unsafe,...forced],files=unpacked.map(file5=>inside("/pack\
ages",file5));await run2(sandbox,[...dpkg,"--no-triggers","--unpack",...files],session);let names3=configured.map(({entry})=>entry.name);if(names3.length>0&&await run2(
sandbox,[...dpkg,"--no-triggers","--configure",...names3],session),configured.length===unpacked.length&&await run2(sandbox,[...dpkg,"--triggers-only","--pending"],
session),!isForeign(installation))return;(0,import_node_fs7.rmSync)((0,import_node_path16.join)(root,"var/lib/dpkg/arch"));let rootfs=openRootfs(root);if(writeLdCache(
rootfs)||!rootfs.has("/usr/sbin/ldconfig"))return;let libc=unpacked.filter(({entry})=>entry.name==="libc-bin");runsOn(installation.machine,installation.target.platform)||
await emulate(libc,session),await run2(ownRoot(session),["ldconfig"],session)}function ownRoot({installation,folder:folder3}){return{root:installation.root,scratch:[
"/tmp"],binds:[{from:folder3,to:"/tmp/packages",readOnly:!0}]}}async function finishInside(rest,session){let sandbox=ownRoot(session),{root}=session.installation,
forbidden=forbidServices(root);session.preseed.length>0&&await run2(sandbox,["debconf-set-selections"],session,`${session.preseed.join(`
`)}
`),rest.length>0&&await run2(sandbox,["dpkg",...unsafe,"--force-depends","--no-triggers","--unpack",...rest.map(file5=>inside("/tmp/packages",file5))],session),
await run2(sandbox,["dpkg",...unsafe,"--configure","--pending"],session),forbidden&&(0,import_node_fs7.rmSync)((0,import_node_path16.join)(root,"usr/sbin/policy\
-rc.d"))}async function installInside(packages2,session){let{installation,host}=session;seed(installation);let essential=essentialClosure(packages2);await extract(
essential,installation.root,host);let awk=(0,import_node_path16.join)(installation.root,"usr/bin/awk");(0,import_node_fs7.existsSync)(awk)||(0,import_node_fs7.symlinkSync)(
"mawk",awk);let first=essential.filter(({entry})=>entry.name==="base-passwd");for(let batch of[first,essential.filter(file5=>!first.includes(file5))])await run2(
ownRoot(session),["dpkg",...unsafe,"--force-depends","--install",...batch.map(file5=>inside("/tmp/packages",file5))],session);await finishInside(packages2.filter(
file5=>!essential.includes(file5)),session)}function inside(folder3,file5){return(0,import_node_path16.join)(folder3,(0,import_node_path16.basename)(file5.path))}
async function run2(sandbox,argv,{host,installation},input2){let env={DEBIAN_FRONTEND:"noninteractive",DEBCONF_NONINTERACTIVE_SEEN:"true",DEBCONF_NOWARNINGS:"ye\
s",SOURCE_DATE_EPOCH:String(installation.epoch)},{status,stdout,stderr}=await runInside(host,sandbox,argv,{env,okay:"any",...input2===void 0?{}:{input:input2}});
if(host.log.debug(`${stdout}${stderr}`.trimEnd()),status===0)return;let said=`${stdout}
${stderr}`.trimEnd().split(`
`).slice(-15).join(`
`);throw/No space left on device/.test(said)&&fail("space",`No space left while installing packages:
${said}`,{hint:`Free some space below ${host.workDir}.`}),new BaseImageError("install",`dpkg ended with status ${String(status)}:
${said}`,{hint:"Run again with --debug to see everything that dpkg and the maintainer scripts said."})}function list(packages2){return packages2.map(({entry})=>entry.
name).join(", ")}var import_promises17=require("node:fs/promises"),import_node_path17=require("node:path");async function hostMirrors(etc="/etc/apt"){let parts=await(0,import_promises17.readdir)((0,import_node_path17.join)(etc,"sources.list.d")).catch(()=>[]),files=[
(0,import_node_path17.join)(etc,"sources.list"),...parts.sort().map(name=>(0,import_node_path17.join)(etc,"sources.list.d",name))],urls=await Promise.all(files.
map(async file5=>{let text3=await(0,import_promises17.readFile)(file5,"utf8").catch(()=>"");return file5.endsWith(".sources")?stanzaUrls(text3):file5.endsWith("\
.list")?lineUrls(text3):[]})),resolved=await Promise.all(urls.flat().map(mirrorList));return[...new Set(resolved.flat().map(url3=>url3.replace(/\/+$/,"")))].filter(
url3=>/^(https?|file):\//.test(url3))}function stanzaUrls(text3){return parseRecords(text3.replace(/^#.*\n?/gm,"")).map(fields=>Object.fromEntries(Object.entries(
fields).map(([name,value])=>[name.toLowerCase(),value]))).filter(({enabled:enabled2="yes",types=""})=>!off.test(enabled2)&&types.split(/\s+/).includes("deb")).flatMap(
({uris=""})=>uris.split(/\s+/).filter(url3=>url3!==""))}var off=/^(no|false|without|off|disable)$/i;function lineUrls(text3){return text3.split(`
`).flatMap(line=>{let[,url3]=/^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+\S/.exec(line)??[];return url3===void 0?[]:[url3]})}async function mirrorList(url3){let[,path4]=/^mirror\+file:(?:\/\/)?(\/.*)$/.
exec(url3)??[];return path4===void 0?[url3]:(await(0,import_promises17.readFile)(path4,"utf8").catch(()=>"")).split(`
`).flatMap(line=>{let[first=""]=line.trim().split(/\s+/);return first===""||first.startsWith("#")?[]:[first]})}var armour={message:"-----BEGIN PGP SIGNED MESSAGE-----",end:"-----END PGP SIGNATURE-----"},keys={Origin:"origin",Label:"label",Suite:"suite",Codename:"codename",
Version:"version",Date:"date","Valid-Until":"validUntil",Architectures:"architectures"};function readRelease(bytes){let text3=bytes.toString("utf8"),signed=text3.
startsWith(armour.message);if(signed&&!text3.trimEnd().endsWith(armour.end))return;let body=signed?text3.slice(text3.indexOf(`

`)+2):text3,fields={};for(let line of body.split(`
`)){let colon=line.indexOf(":"),key=keys[line.slice(0,colon)];if(key!==void 0&&(fields[key]=line.slice(colon+1).trim()),line.startsWith("SHA256:")||line.startsWith(
"MD5Sum:"))break}return Object.keys(fields).length===0?void 0:{fields,signed,digest:digestOf(bytes)}}async function findMirrors(target2,host,etc="/etc/apt"){let own2=await hostMirrors(etc),found=await Promise.all(target2.repositories.map(async repository3=>{let near=await probeAll(
own2,repository3,host),far=near.usable.length>0?void 0:await probeAll(repository3.mirrors,repository3,host);for(let{mirror:mirror2,reason:reason2}of[...near.refusals,
...far?.refusals??[]])host.log.debug(`${repository3.name}: not using ${withoutCredentials(mirror2)}: ${reason2}`);let usable=far?.usable??[...near.usable,...repository3.
mirrors];return usable.length>0?[repository3.name,[...new Set(usable)]]:refuse(repository3,far?.refusals??[])}));return new Map(found)}var hints={signature:"Che\
ck the clock of this machine and use a fresher mirror; for an archive that is no longer refreshed, say `valid-until: ignore` on the repository.",fetch:"Check th\
e network, the proxy settings and the mirrors in the recipe.",resolve:"Check the mirrors, suites, origin and label of the repository in the recipe."};function refuse({
name,suites},refusals){let code2=refusals[0]?.code??"resolve",lines3=refusals.map(({mirror:mirror2,reason:reason2})=>`${withoutCredentials(mirror2)}: ${reason2}`);
return fail(code2,`No mirror serves ${suites.join(", ")} of repository ${name}:
${lines3.join(`
`)}`,{hint:hints[code2]})}async function probeAll(mirrors,repository3,host){let answers3=await Promise.all([...new Set(mirrors)].map(async mirror2=>({mirror:mirror2,
refusal:await probe(mirror2,repository3,host)})));return{usable:answers3.filter(({refusal})=>refusal===void 0).map(({mirror:mirror2})=>mirror2),refusals:answers3.
flatMap(({mirror:mirror2,refusal})=>refusal?[{mirror:mirror2,...refusal}]:[])}}async function probe(mirror2,repository3,host){try{for(let suite of repository3.suites){
let release2=await fetchRelease(mirror2,suite,host),reason2=mismatch(release2,suite,repository3);if(reason2!==void 0)return{code:"resolve",reason:reason2};if(repository3.
checkValidUntil&&isExpired(release2))return{code:"signature",reason:`its Release file of ${suite} was valid until ${release2.fields.validUntil??""}`}}return}catch(error62){
if(!(error62 instanceof BaseImageError))throw error62;return{code:error62.code==="resolve"||error62.code==="signature"?error62.code:"fetch",reason:error62.message}}}
async function fetchRelease(mirror2,suite,host){for(let name of["InRelease","Release"]){let path4=`dists/${suite}/${name}`,{status,body}=await host.http.get(`${mirror2}\
/${path4}`);if(status===404)continue;if(status!==200)return fail("fetch",`${path4}: HTTP status ${String(status)}`);let release2=readRelease(body)??fail("fetch",
`${path4} is no Release file but something else`);return name==="InRelease"&&!release2.signed?fail("signature",`${path4} is not signed`):release2}return fail("r\
esolve",`it has no suite ${suite} (HTTP status 404)`)}function mismatch(release2,suite,repository3){let{origin="",label="",suite:suiteName="",codename=""}=release2.
fields;if(repository3.origin!==""&&origin!==repository3.origin)return`its origin is ${JSON.stringify(origin)}, not ${JSON.stringify(repository3.origin)}`;if(repository3.
label!==""&&label!==repository3.label)return`its label is ${JSON.stringify(label)}, not ${JSON.stringify(repository3.label)}`;if(![suiteName,codename].includes(
suite))return`it serves ${codename||suiteName||"an unnamed suite"} as ${suite}`}function isExpired({fields:{validUntil}}){return validUntil!==void 0&&Date.parse(
validUntil)<Date.now()}function mirrorOf(repository3,mirrors){return mirrors.get(repository3.name)?.[0]??fail("internal",`No mirror for repository ${repository3.
name}`)}function withoutCredentials(url3){return url3.replace(/^(\w+:\/\/)[^/@]*@/,"$1")}var import_node_crypto7=require("node:crypto"),import_promises19=require("node:fs/promises"),import_node_path19=require("node:path");function lockDigest(lock){return digestOfValue(lock)}function parseLock(text3,what){try{let lock=JSON.parse(text3);if(lock?.version===1&&Array.isArray(lock.packages)&&
typeof lock.platform=="string")return lock}catch{}return fail("locked",`${what} is no lock file of this version`,{hint:"Write it again with `base-image lock`."})}
function compareLocks(older,newer){let key=({name,architecture})=>`${name} ${architecture==="all"?"":architecture}`,before=new Map(older.packages.map(entry=>[key(
entry),entry])),after=new Map(newer.packages.map(entry=>[key(entry),entry]));return{added:newer.packages.filter(entry=>!before.has(key(entry))),removed:older.packages.
filter(entry=>!after.has(key(entry))),replaced:newer.packages.flatMap(to=>{let from=before.get(key(to));return from&&canonicalJson(from)!==canonicalJson(to)?[{from,
to}]:[]}),detected:[...new Set([...Object.keys(older.detected),...Object.keys(newer.detected)])].flatMap(name=>{let[from="",to=""]=[older.detected[name],newer.detected[name]];
return from===to?[]:[{name,from,to}]})}}function describeChanges({added:added2,removed,replaced,detected}){return[...added2.map(({name,version:version2})=>`+ ${name}\
 ${version2}`),...removed.map(({name,version:version2})=>`- ${name} ${version2}`),...replaced.map(({from,to})=>{let same=from.sha256===to.sha256?"recorded other\
wise":"other bytes",versions=from.version===to.version?`${to.version} (${same})`:`${from.version} → ${to.version}`;return`~ ${to.name} ${versions}${to.repository.
security?" (security)":""}`}),...detected.map(({name,from,to})=>`~ ${name}: ${from||"none"} → ${to||"none"}`)]}var import_node_crypto6=require("node:crypto"),import_promises18=require("node:fs/promises"),import_node_path18=require("node:path");var meanings=[{pattern:/No space left on device|not enough free space/i,code:"space",says:"No space left for the package lists",hint:"Free some space, or put th\
e cache elsewhere with --cache-dir."},{pattern:/Release file .* (is expired|expired)|invalid for another|not valid yet/i,code:"signature",says:"A Release file i\
s outside its time of validity",hint:"Check the clock of this machine and use a fresher mirror; for an archive that is no longer refreshed, say `valid-until: ig\
nore` on the repository."},{pattern:/NO_PUBKEY|BADSIG|EXPKEYSIG|REVKEYSIG|is not signed|couldn't be verified|No valid signature|Missing key|Sub-process .*(gpgv|sqv).* returned an error|not live until|Signing key|NODATA/i,
code:"signature",says:"The repository's signature does not fit the recipe's keyring",hint:"Check `keyring` in the recipe. If the archive has new keys, take them\
 from its keyring package; never from the mirror itself."},{pattern:/does not have a Release file/i,code:"resolve",says:"The mirror has no such suite",hint:"Che\
ck the mirrors and suites of the repositories in the recipe."},{pattern:/Unable to locate package|Couldn't find any package|has no installation candidate|Version .* was not found|No packages found/i,
code:"resolve",says:"A package does not exist in this release on this platform",hint:"Check its spelling, the components of the repositories, or limit it with `\
platforms:` or `releases:` in the recipe."},{pattern:/unmet dependencies|held broken packages|pkgProblemResolver|Conflicts:|Unable to satisfy/i,code:"resolve",says:"\
The packages cannot be installed together",hint:"Leave one of them out, or add the suite that has the fitting version."},{pattern:/Hash Sum mismatch|unexpected size|Failed to fetch|Unable to connect|Could not resolve|Connection (failed|timed out|refused)|Mirror sync in progress|Temporary failure/i,
code:"fetch",says:"The package lists could not be fetched",hint:"Check the network, the proxy settings and the mirror; a mirror in the middle of an update is co\
nsistent again in a few minutes."}],echoes=/held broken packages|Some index files failed|--solver 3\.0 may provide/;function explain2(stderr,stdout,target2){let output2=`${stdout}\

${stderr}`,{code:code2,says,hint}=meanings.find(({pattern:pattern4})=>pattern4.test(output2))??{code:"resolve",says:"apt failed",hint:"Run again with --debug to\
 see its command."},complaints=output2.split(`
`).filter(line=>/^( \S+ : | +(Pre)?Depends:|[EW]: )/.test(line)&&!echoes.test(line)),lines3=[...new Set(complaints.map(line=>line.replace(/^[EW]: /,"").trimEnd()))].
slice(0,12),said=lines3.length>0?lines3:output2.trim().split(`
`).slice(-12);fail(code2,`${says} (${target2.recipe} ${target2.release}):
${said.join(`
`)}`,{hint})}async function openPrivateRoot(target2,mirrors,host){await mustHaveKeyrings(target2.repositories);let architecture=dialects(target2.platform).debian,{recommends}=target2.
packages,sources=target2.repositories.map(repository3=>sourceStanza(repository3,mirrorOf(repository3,mirrors))).join(`
`),keyrings=target2.repositories.map(({keyring})=>keyring.digest),identity2=hexOf(digestOfValue({sources,architecture,keyrings,recommends})).slice(0,32),root=(0,import_node_path18.join)(
host.cacheDir,"apt",identity2);await lay(root,{status:"","etc/sources.list.d/recipe.sources":sources,"apt.conf":configuration(root,architecture,recommends)+await waysOut(
host)});let env={PATH:host.env.PATH??"/usr/sbin:/usr/bin:/sbin:/bin",LC_ALL:"C.UTF-8",APT_CONFIG:(0,import_node_path18.join)(root,"apt.conf"),...proxyEnvironment(
host)},alone=argv=>host.exec.run(["flock",(0,import_node_path18.join)(root,"in-use"),...argv],{env,okay:"any"}),ask2=async(...argv)=>{let{status,stdout,stderr}=await alone(
argv);return status===0?stdout:explain2(stderr,stdout,target2)};return{async update(){try{await ask2("apt-get","update","--quiet=2","--error-on=any")}catch(error62){
throw error62 instanceof BaseImageError&&error62.code==="space"&&await alone(["rm","-rf",(0,import_node_path18.join)(root,"lists"),(0,import_node_path18.join)(root,
"cache")]),error62}return releaseDigests((0,import_node_path18.join)(root,"lists"))},async choose(names3){return[...(await ask2("apt-get","install","--quiet","-\
-print-uris",...names3)).matchAll(/^'([^']+)' (\S+)_(\S+)_(\S+)\.deb \d+/gm)].map(([,url3="",name="",version2="",architecture2=""])=>({name,version:decodeURIComponent(
version2),architecture:architecture2,url:withoutCredentials(url3)}))},async show(choices){return parseRecords(await ask2("apt-cache","show",...choices.map(exactly)))},
async places(choices){return(await ask2("apt-cache","madison",...choices.map(({name})=>name))).split(`
`).flatMap(line=>{let match=/^\s*(\S+) \| \s*(\S+) \| (\S+) (\S+?)\/(\S+) \S+ Packages$/.exec(line),[,name="",version2="",uri="",suite="",component=""]=match??[];
return match?[{name,version:version2,uri:uri.replace(/\/+$/,""),suite,component}]:[]})}}}async function mustHaveKeyrings(repositories){for(let{name,keyring,insecure}of repositories)
insecure||await(0,import_promises18.access)(keyring.path,import_promises18.constants.R_OK).catch(cause=>fail("signature",`The keyring of repository ${name} cann\
ot be read: ${keyring.path}`,{cause,hint:"Check `keyring` in the recipe."}))}async function lay(root,files){let folders=["lists/partial","cache/archives/partial",
"etc/sources.list.d","etc/apt.conf.d","etc/preferences.d","log"];for(let folder3 of folders)await(0,import_promises18.mkdir)((0,import_node_path18.join)(root,folder3),
{recursive:!0});for(let[name,text3]of Object.entries(files)){let aside=(0,import_node_path18.join)(root,`.${(0,import_node_crypto6.randomUUID)()}`);try{await(0,import_promises18.writeFile)(
aside,text3),await(0,import_promises18.rename)(aside,(0,import_node_path18.join)(root,name))}finally{await(0,import_promises18.rm)(aside,{force:!0})}}}async function releaseDigests(lists){
let names3=(await(0,import_promises18.readdir)(lists)).filter(name=>/_(In)?Release$/.test(name));return new Set(await Promise.all(names3.map(async name=>digestOf(
await(0,import_promises18.readFile)((0,import_node_path18.join)(lists,name))))))}function exactly({name,architecture,version:version2}){return architecture==="a\
ll"?`${name}=${version2}`:`${name}:${architecture}=${version2}`}function sourceStanza(repository3,mirror2){return["Types: deb",`URIs: ${mirror2}`,`Suites: ${repository3.
suites.join(" ")}`,`Components: ${repository3.components.join(" ")}`,`Signed-By: ${repository3.keyring.path}`,...repository3.checkValidUntil?[]:["Check-Valid-Un\
til: no"],...repository3.insecure?["Trusted: yes"]:[],""].join(`
`)}function configuration(root,architecture,recommends){let settings={Dir:root,"Dir::State":root,"Dir::State::lists":(0,import_node_path18.join)(root,"lists"),"\
Dir::State::status":(0,import_node_path18.join)(root,"status"),"Dir::State::extended_states":(0,import_node_path18.join)(root,"extended_states"),"Dir::Cache":(0,import_node_path18.join)(
root,"cache"),"Dir::Etc":(0,import_node_path18.join)(root,"etc"),"Dir::Log":(0,import_node_path18.join)(root,"log"),"APT::Architecture":architecture,"pkgCacheGe\
n::ForceEssential":",","APT::Sandbox::User":"","APT::Install-Recommends":String(recommends),"APT::Install-Suggests":"false","APT::Get::Assume-Yes":"true","Acqui\
re::Languages":"none","Acquire::Check-Valid-Until":"true","Acquire::Check-Date":"true","Acquire::AllowInsecureRepositories":"false","Acquire::AllowDowngradeToIn\
secureRepositories":"false","Acquire::Retries":"3","Acquire::http::Timeout":"20","Acquire::https::Timeout":"20"};return[...Object.entries(settings).map(([key,value])=>`${key}\
 "${value}";`),"#clear APT::Architectures;",`APT::Architectures { "${architecture}"; };`,""].join(`
`)}async function waysOut(host){let{stdout}=await host.exec.run(["apt-config","dump","--no-empty"],{okay:"any"});return[...stdout.split(`
`).filter(line=>/^Acquire::(https?|ftp)::(\S*Proxy|CaInfo|CaPath|SslCert|SslKey|User-Agent)/i.test(line)),'Dir::Etc::netrc "/etc/apt/auth.conf";','Dir::Etc::net\
rcparts "/etc/apt/auth.conf.d";',""].join(`
`)}function proxyEnvironment(host){return Object.fromEntries(Object.entries(host.env).filter(entry=>/_proxy$/i.test(entry[0])&&entry[1]!==void 0))}async function resolve8(target2,mirrors,host){let releases=await releasesOf(target2,mirrors,host),memo2=(0,import_node_path19.join)(host.cacheDir,"resolved",`${hexOf(
digestOfValue(question(target2,releases)))}.json`),remembered=await recall(memo2);if(remembered)return remembered;let apt2=await openPrivateRoot(target2,mirrors,
host),used=await apt2.update(),chosen=await apt2.choose(wanted(target2)),packages2=await describe4(chosen,target2,mirrors,apt2),lock={version:1,recipe:target2.recipe,
release:target2.release,variant:target2.variant,platform:formatPlatform(target2.platform),manager:target2.manager,detected:detect(target2,releases),packages:packages2};
return releases.every(({release:release2})=>used.has(release2.digest))&&await remember(memo2,lock),lock}async function recall(memo2){try{return parseLock(await(0,import_promises19.readFile)(
memo2,"utf8"),memo2)}catch{return}}async function remember(memo2,lock){let aside=`${memo2}.${(0,import_node_crypto7.randomUUID)()}`;await(0,import_promises19.mkdir)(
(0,import_node_path19.dirname)(memo2),{recursive:!0}),await(0,import_promises19.writeFile)(aside,canonicalJson(lock)),await(0,import_promises19.rename)(aside,memo2)}
async function releasesOf(target2,mirrors,host){let suites=target2.repositories.flatMap(repository3=>repository3.suites.map(suite=>({repository:repository3,suite})));
return Promise.all(suites.map(async({repository:repository3,suite})=>({repository:repository3,suite,release:await fetchRelease(mirrorOf(repository3,mirrors),suite,
host)})))}function question(target2,releases){let{recipe,release:release2,variant:variant2,platform:platform2,packages:packages2,repositories}=target2,trust=repositories.
map(({name,suites,components,keyring,security,insecure,checkValidUntil})=>({name,suites,components,keyring:keyring.digest,security,insecure,checkValidUntil}));return{
format:1,recipe,release:release2,variant:variant2,platform:platform2,packages:packages2,trust,releases:releases.map(({release:{digest:digest3}})=>digest3)}}function detect(target2,releases){
let[first]=releases,point=first?.release.fields.version;return{codename:first?.release.fields.codename??target2.codename,...point===void 0?{}:{point,version:target2.
version||(point.split(".")[0]??point)}}}function wanted(target2){return[...{essential:["?essential"],minbase:["?essential","?priority(required)","apt"],buildd:[
"?essential","?priority(required)","apt","build-essential"],standard:["?essential","?priority(required)","?priority(important)","?priority(standard)","apt"]}[target2.
packages.set],...target2.packages.include,...target2.packages.exclude.map(name=>`${name}-`)]}function isRequested(record2,{set:set2,include}){let priorities={essential:[],
minbase:["required"],buildd:["required"],standard:["required","important","standard"]}[set2],named2=[...include.map(name=>name.split(/[:=/]/)[0]),...set2==="ess\
ential"?[]:["apt"],...set2==="buildd"?["build-essential"]:[]];return record2.Essential==="yes"||priorities.includes(record2.Priority??"")||named2.includes(record2.
Package??"")}async function describe4(chosen,target2,mirrors,apt2){let[records2,places]=await Promise.all([apt2.show(chosen),apt2.places(chosen)]),repositories=target2.
repositories.map(repository3=>({...repository3,mirror:withoutCredentials(mirrorOf(repository3,mirrors))}));return chosen.map(({name,version:version2,architecture,
url:url3})=>{let record2=records2.find(fields=>fields.Package===name&&fields.Version===version2&&fields.Architecture===architecture)??fail("internal",`apt chose\
 ${name} ${version2} (${architecture}) but shows no record of it`),here2=places.filter(place3=>place3.name===name&&place3.version===version2),at=place3=>repositories.
find(({mirror:mirror2,suites})=>mirror2===place3.uri&&suites.includes(place3.suite)),place2=here2.find(({uri})=>url3.startsWith(`${uri}/`))??fail("internal",`ap\
t has no place for ${url3}`),{name:repository3}=at(place2)??fail("internal",`No repository of the recipe has ${name} ${version2}`),[,sourceName=name,sourceVersion=version2]=/^(\S+)(?: \((\S+)\))?$/.
exec(record2.Source??name)??[];return{name,version:version2,architecture,size:Number(record2.Size),sha256:record2.SHA256??fail("signature",`The index gives no S\
HA-256 for ${name} ${version2}`,{hint:"An archive without SHA-256 cannot be locked."}),source:{name:sourceName,version:sourceVersion},path:decodeURIComponent(url3.
slice(place2.uri.length+1)),repository:{name:repository3,suite:place2.suite,component:place2.component,security:here2.some(other=>at(other)?.security===!0)},requested:isRequested(
record2,target2.packages)}}).sort((a,b)=>compare(`${a.name} ${a.architecture}`,`${b.name} ${b.architecture}`))}function compare(a,b){return a<b?-1:a>b?1:0}var import_node_fs8=require("node:fs");function writeStates({lock,root}){let rootfs=openRootfs(root);if(!rootfs.has("/var/lib/apt"))return;let native=lock.packages.
find(({architecture})=>architecture!=="all")?.architecture??"all",stanzas=lock.packages.filter(({requested})=>!requested).map(({name,architecture})=>`Package: ${name}\

Architecture: ${architecture==="all"?native:architecture}
Auto-Installed: 1

`);rootfs.write("/var/lib/apt/extended_states",stanzas.join(""))}function writeSources({target:target2,root}){let rootfs=openRootfs(root);if(!rootfs.has("/etc/a\
pt"))return;let stanzas=target2.repositories.filter(({inImage})=>inImage).map(repository3=>{let stated=repository3.signedBy,keyring=stated!==""&&rootfs.has(stated)?
stated:`/etc/apt/keyrings/${repository3.name}.${repository3.keyring.path.endsWith(".asc")?"asc":"gpg"}`;return keyring!==stated&&rootfs.write(keyring,(0,import_node_fs8.readFileSync)(
repository3.keyring.path)),stanza(repository3,keyring)});rootfs.write(`/etc/apt/sources.list.d/${target2.recipe}.sources`,stanzas.join(`
`))}function stanza({mirrors,suites,components,checkValidUntil,insecure},keyring){return["Types: deb",`URIs: ${mirrors.join(" ")}`,`Suites: ${suites.join(" ")}`,
`Components: ${components.join(" ")}`,insecure?"Trusted: yes":`Signed-By: ${keyring}`,...checkValidUntil?[]:["Check-Valid-Until: no"],""].join(`
`)}var aptTools=[{program:"apt-get",package:"apt",why:"to resolve packages"},{program:"dpkg-deb",package:"dpkg",why:"to read packages"},{program:"tar",package:"tar",
why:"to unpack packages"}];var apt={tools:aptTools,mirrors:findMirrors,resolve:resolve8,store:{extension:"deb",ingest:(from,to,host)=>unpackMembers(host.exec,from,to)},date:debDate,makeTools,
async install(installation,host){let notes=await install(installation,host);return writeStates(installation),writeSources(installation),notes},residue:[{glob:"v\
ar/lib/dpkg/lock*",reason:"empty lock files"},{glob:"var/lib/dpkg/available",reason:"only dselect reads it"}]};var packageManagers={apt};var import_promises24=require("node:fs/promises"),import_node_path21=require("node:path");var import_node_crypto9=require("node:crypto"),import_promises23=require("node:fs/promises"),import_node_path20=require("node:path");var import_promises20=require("node:fs/promises");async function diskError(cause,folder3){let{code:code2,syscall,message}=cause??{};if(cause instanceof BaseImageError||code2===void 0||syscall===void 0)return cause;
if(code2==="ENOSPC"||code2==="EDQUOT"){let free=await(0,import_promises20.statfs)(folder3).then(stats=>`${formatBytes(stats.bavail*stats.bsize)} free`,()=>code2);
return new BaseImageError("space",`No space left in ${folder3} (${free})`,{hint:"Free some space there, or choose a folder on a larger disk with --cache-dir DIR",
cause})}return new BaseImageError("host",`Cannot use the cache folder ${folder3}: ${message}`,{hint:"Choose a folder that can be written with --cache-dir DIR",cause})}var import_node_crypto8=require("node:crypto"),import_node_fs9=require("node:fs"),import_promises21=require("node:fs/promises"),import_promises22=require("node:timers/promises"),
import_node_url2=require("node:url");async function download(wanted2,to,network){let{down}=network,part=await createPart(to);try{let refusals=[],up=wanted2.mirrors.filter(mirror2=>!down.has(mirror2));
for(let mirror2 of[...up,...wanted2.mirrors.filter(mirror3=>down.has(mirror3))]){let failure2=await fromMirror(wanted2,mirror2,part,network);if(failure2===void 0)
return void down.delete(mirror2);failure2.again&&down.add(mirror2),refusals.push({mirror:printable(mirror2),reason:failure2.reason,missing:failure2.missing===!0})}
return refusals}finally{await part.file.close()}}function urlBelow(mirror2,path4){return new URL(`${mirror2.replace(/\/+$/,"")}/${path4.split("/").map(encodeURIComponent).
join("/")}`)}async function fromMirror(wanted2,mirror2,part,network){await restart(part);let furthest=0,attempts=network.down.has(mirror2)?1:network.attempts;for(let attempt=1;;attempt++){
network.signal.throwIfAborted();let failure2=await once(wanted2,mirror2,part,network).catch(error62=>{if(error62 instanceof BaseImageError)throw error62;return network.
signal.throwIfAborted(),{reason:reasonOf(error62),again:!0}});if(failure2===void 0||failure2.again!==!0||(part.offset>furthest&&(furthest=part.offset,attempt=1),
attempt>=attempts))return failure2;let wait=network.retryDelay*2**(attempt-1)*(.5+Math.random());await(0,import_promises22.setTimeout)(Math.max(wait,failure2.after??
0),void 0,{signal:network.signal})}}async function once(wanted2,mirror2,part,network){let url3=urlBelow(mirror2,wanted2.path),body=url3.protocol==="file:"?await openFile(
url3,wanted2,part):await ask(url3,wanted2,part,network);if("reason"in body)return body;for await(let chunk of body){let bytes=chunk;if(part.offset+bytes.length>
wanted2.size)return{reason:`sent more than the ${wanted2.size} bytes expected`};await write(part,bytes)}if(part.offset<wanted2.size)return{reason:`broke off at ${part.
offset} of ${wanted2.size} bytes`,again:!0};let found=part.hash.digest("hex");if(found===wanted2.sha256)return;let{pieced}=part;return await restart(part),{reason:`\
sent other bytes: SHA-256 ${found} instead of ${wanted2.sha256}`,again:pieced}}async function ask(url3,wanted2,part,network){let resume=part.offset>0?{range:`by\
tes=${part.offset}-`}:{};part.offset>0&&part.etag!==void 0&&(resume["if-range"]=part.etag);let headers={"user-agent":"base-image",accept:"*/*","accept-encoding":"\
identity",...resume},response=await network.connections.get(url3,headers,network.signal),failure2=await refused(response,wanted2,part);return failure2===void 0?
response:(response.destroy(),failure2)}async function refused({statusCode:status=0,statusMessage="",headers},wanted2,part){if(status===206){let[,start,total]=/^bytes (\d+)-\d+\/(\d+|\*)$/.
exec(headers["content-range"]??"")??[];if(Number(start)===part.offset&&(total==="*"||Number(total)===wanted2.size)){part.pieced=!0;return}return await restart(part),
{reason:`answered with the wrong range (${headers["content-range"]??"none"})`,again:!0}}if(status===416)return await restart(part),{reason:"416 Range Not Satisf\
iable",again:!0};if(status!==200){let after=retryAfter(headers["retry-after"]),patient=after===void 0||after<=longestWait;return{reason:`${status} ${statusMessage}`.
trim()+(patient?"":` (come back in ${Math.ceil(after/1e3)} s)`),again:patient&&(status>=500||status===408||status===425||status===429),missing:status===404||status===
410,...after!==void 0&&{after}}}await restart(part);let type=(headers["content-type"]??"an unnamed type").split(";",1).join(),length=headers["content-length"];if(type===
"text/html"||length!==void 0&&Number(length)!==wanted2.size)return{reason:`served ${type}, ${length??"unknown"} bytes, instead of ${wanted2.size} bytes of packa\
ge`};part.etag=headers.etag?.startsWith('"')?headers.etag:void 0}async function openFile(url3,wanted2,part){await restart(part);let path4=(0,import_node_url2.fileURLToPath)(
url3);try{let source2=await(0,import_promises21.open)(path4),{size}=await source2.stat();return await source2.close(),size!==wanted2.size?{reason:`has ${size} b\
ytes instead of ${wanted2.size}`}:(0,import_node_fs9.createReadStream)(path4,{highWaterMark:1<<20})}catch(error62){let missing=error62.code==="ENOENT";return{reason:missing?
"no such file":reasonOf(error62),missing}}}async function createPart(path4){try{return{file:await(0,import_promises21.open)(path4,"wx"),path:path4,hash:(0,import_node_crypto8.createHash)(
"sha256"),offset:0,pieced:!1,etag:void 0}}catch(error62){throw await diskError(error62,path4)}}async function restart(part){await part.file.truncate(0),Object.assign(
part,{hash:(0,import_node_crypto8.createHash)("sha256"),offset:0,pieced:!1,etag:void 0})}async function write(part,bytes){try{for(let done=0;done<bytes.length;)
done+=(await part.file.write(bytes,done,bytes.length-done,part.offset+done)).bytesWritten}catch(error62){throw await diskError(error62,part.path)}part.hash.update(
bytes),part.offset+=bytes.length}var longestWait=6e4;function retryAfter(value){if(value===void 0)return;let milliseconds=/^\d+$/.test(value)?Number(value)*1e3:
Date.parse(value)-Date.now();return Number.isNaN(milliseconds)?void 0:Math.max(0,milliseconds)}function reasonOf(error62){let{message,code:code2}=error62;return message===
"aborted"?"the connection was cut":message||code2||String(error62)}function printable(mirror2){let url3=new URL(mirror2);return url3.username=url3.password="",url3.
href.replace(/\/$/,"")}var FetchError=class extends BaseImageError{failed;missing;constructor(message,hint,failed,missing){super("fetch",message,{hint}),this.name="FetchError",this.failed=
failed,this.missing=missing}};async function fetchPackages(host,items,options3={}){let{connections:most=8,attempts=5,retryDelay=500,readTimeout=3e4}=options3,started=performance.
now(),stop=new AbortController,connections=openConnections(host.env,most,readTimeout),network={connections,signal:stop.signal,attempts,retryDelay,down:new Set},
[downloading,ingesting]=[limit2(most),limit2(host.cpus)],files=new Map,refused2=[],fetched=0,bytes=0;async function have(item){let path4=entryPath(host.cacheDir,
item),state=await check2(path4);return state==="damaged"&&host.log.warn(`The cached file of ${item.name} is damaged and will be fetched again`),state!=="sound"?
!1:(await(0,import_promises23.utimes)(path4,new Date,new Date).catch(()=>{}),files.set(item.sha256,{path:path4}),!0)}async function bring(item){let path4=entryPath(
host.cacheDir,item),aside=`${path4}.${(0,import_node_crypto9.randomUUID)()}`,part=`${aside}.part`,kept2=item.ingest?`${aside}.kept.part`:part,sum=`${aside}.sum.\
part`;try{let refusals=await downloading(async()=>(stop.signal.throwIfAborted(),await(0,import_promises23.mkdir)((0,import_node_path20.dirname)(path4),{recursive:!0}),
download(item,part,network)));if(refusals){refused2.push({item,refusals});return}host.log.debug(`Fetched ${item.name} (${formatBytes(item.size)})`);let digest3=await ingesting(
async()=>(stop.signal.throwIfAborted(),await item.ingest?.(part,kept2),item.ingest?sha256Of(kept2):item.sha256));await(0,import_promises23.writeFile)(sum,sumLine(
digest3,path4)),await(0,import_promises23.rename)(sum,sumPath(path4)),await(0,import_promises23.rename)(kept2,path4)}catch(error62){throw await diskError(error62,
host.cacheDir)}finally{await Promise.allSettled([part,kept2,sum].map(left=>(0,import_promises23.rm)(left,{force:!0})))}files.set(item.sha256,{path:path4}),fetched++,
bytes+=item.size}let wanted2=[...new Map(items.map(item=>[item.sha256,item])).values()],verifying=limit2(4),had=await Promise.all(wanted2.map(item=>verifying(()=>have(
item)))),absent=wanted2.filter((_,index)=>!had[index]).sort((a,b)=>b.size-a.size);if(options3.offline?refused2.push(...absent.map(item=>({item,refusals:[]}))):(await Promise.
all(absent.map(item=>bring(item).catch(error62=>{stop.abort(error62)}))),connections.close(),stop.signal.throwIfAborted()),refused2.length>0)throw fetchError(refused2,
wanted2.length,options3.offline===!0);let cached2=files.size-fetched,time3=formatSeconds(performance.now()-started);return host.log.info(`${files.size} packages\
: ${cached2} from the cache, ${fetched} fetched (${formatBytes(bytes)}, ${time3})`),{files,fetched,cached:cached2,bytes}}function entryPath(cacheDir,{sha256:sha2562,
path:path4}){let extension2=/(\.pkg)?(\.tar)?\.[a-z0-9]+$/.exec((0,import_node_path20.basename)(path4))?.[0]??"";return(0,import_node_path20.join)(cacheDir,"pac\
kages","sha256",sha2562.slice(0,2),sha2562+extension2)}function sumPath(path4){return`${path4}.sha256`}async function check2(path4){try{let digest3=await sha256Of(
path4);return await(0,import_promises23.readFile)(sumPath(path4),"latin1").catch(()=>"")===sumLine(digest3,path4)?"sound":"damaged"}catch(error62){let{code:code2}=error62;
return code2==="ENOENT"||code2==="ENOTDIR"?"absent":"damaged"}}function sumLine(digest3,path4){return`${digest3}  ${(0,import_node_path20.basename)(path4)}
`}async function sha256Of(path4){let file5=await(0,import_promises23.open)(path4);try{let hash3=(0,import_node_crypto9.createHash)("sha256"),block=Buffer.allocUnsafe(
1<<20);for(;;){let{bytesRead}=await file5.read(block,0,block.length);if(bytesRead===0)return hash3.digest("hex");hash3.update(block.subarray(0,bytesRead))}}finally{
await file5.close()}}function fetchError(refused2,total,offline){let sorted=[...refused2].sort((a,b)=>a.item.name<b.item.name?-1:1),names3=sorted.map(({item})=>item.
name);if(offline)return new FetchError(`${names3.length} of ${total} packages are not in the cache:${listed(names3)}`,"Build once with network, which fills the \
cache",names3,[]);let missing=sorted.filter(({refusals})=>refusals.length>0&&refusals.every(refusal=>refusal.missing)).map(({item})=>item.name),lines3=sorted.map(
({item,refusals})=>{let reasons=refusals.map(({mirror:mirror2,reason:reason2})=>`${mirror2} ${reason2}`).join("; ");return`${item.name} (${item.path}): ${reasons||
"no mirror to ask"}`});return new FetchError(`${names3.length} of ${total} packages could not be had:${listed(lines3)}`,missing.length>0?"The mirrors no longer \
have these files: lock again, or add a mirror that keeps old ones (a snapshot archive)":"Try again later, or put another mirror first; where a proxy is needed, \
set http_proxy and https_proxy",names3,missing)}function listed(lines3){let shown=lines3.slice(0,10);return lines3.length>shown.length&&shown.push(`and ${lines3.
length-shown.length} more`),shown.map(line=>`
  ${line}`).join("")}async function lockTarget(target2,locked,manager,host){let started=performance.now(),mirrors=await manager.mirrors(target2,host),native={...target2,platform:platformOfNode(
process.arch)},resolve11=wanted2=>manager.resolve(wanted2,mirrors,host).catch(async error62=>{throw await diskError(error62,host.cacheDir)}),find=wanted2=>locked===
void 0?resolve11(wanted2):readLock(wanted2,locked),lock=await find(target2),toolsLock=samePlatform(target2.platform,native.platform)?lock:await find(native).catch(
()=>resolve11(native));return{target:target2,lock,toolsLock,mirrors,took:performance.now()-started}}function lockPath(folder3,target2){return(0,import_node_path21.join)(
folder3,`${platformSlug(target2.platform)}.json`)}async function readLock(target2,folder3){let path4=lockPath(folder3,target2),text3=await(0,import_promises24.readFile)(
path4,"utf8").catch(cause=>{throw new BaseImageError("locked",`There is no lock for ${formatPlatform(target2.platform)} in ${folder3}`,{cause,hint:`base-image l\
ock ${target2.recipe} --release ${target2.release} --platform ${formatPlatform(target2.platform)} --output ${folder3}`})}),lock=parseLock(text3,path4),wanted2=[
target2.recipe,target2.release,target2.variant,formatPlatform(target2.platform)],found=[lock.recipe,lock.release,lock.variant,lock.platform];return wanted2.join()===
found.join()?lock:fail("locked",`${path4} is the lock of ${describe5(found)}, not of ${describe5(wanted2)}`,{hint:"Name the folder that `base-image lock` wrote \
for this recipe, release and variant."})}function describe5(parts){return parts.filter(part=>part!=="").join(" ")}async function writeLock(folder3,target2,lock){
let path4=lockPath(folder3,target2);return await(0,import_promises24.mkdir)(folder3,{recursive:!0}),await(0,import_promises24.writeFile)(path4,prettyJson(lock)),
path4}function toolsRoots(manager,host){let made=new Map;return(lock,files)=>{let digest3=lockDigest(lock),make=async()=>{let root=await host.room(`tools-${hexOf(
digest3).slice(0,12)}`,await rootSize(lock,files));return await manager.makeTools(lock,files,root,host),root},making=made.get(digest3)??make();return made.set(digest3,
making),making}}async function rootSize(lock,files){return(await Promise.all(lock.packages.map(async({sha256:sha2562,size})=>{let stored=files.get(sha2562)?.path;
return stored===void 0?size:(await(0,import_promises24.stat)(stored)).size}))).reduce((sum,size)=>sum+size*1.5,64*2**20)}async function fetchLocked({lock,toolsLock,
mirrors},locked,manager,host){let started=performance.now(),entries2=new Map([...toolsLock.packages,...lock.packages].map(entry=>[entry.sha256,entry])),{extension:extension2,
ingest}=manager.store,items=[...entries2.values()].map(entry=>({...entry,extension:extension2,mirrors:mirrors.get(entry.repository.name)??[],...ingest&&{ingest:(from,to)=>ingest(
from,to,host)}}));try{return{...await fetchPackages(host,items),took:performance.now()-started}}catch(error62){throw!locked||!(error62 instanceof FetchError)||error62.
missing.length===0?error62:new BaseImageError("locked",`Locked packages that can no longer be had: ${error62.missing.join(", ")}`,{cause:error62,hint:"Lock agai\
n, or add a mirror to the recipe that keeps old packages (a snapshot archive)."})}}var generation=1;function contentOf(target2){return{...target2,repositories:target2.repositories.map(repository3=>({...repository3,keyring:repository3.keyring.digest})),
files:target2.files.map(file5=>({...file5,source:file5.source?.digest}))}}function recipeDigest(targets2){return digestOfValue(targets2.map(contentOf))}function fingerprint(target2,lock){
return digestOfValue({generation,target:contentOf(target2),lock})}var firstTest={name:"echo success",argv:["echo","success"],status:0,stdout:"success"};function plan(recipe,selection,hostPlatform){let{release:release2,variant:variant2}=choose(
recipe,selection),platforms=choosePlatforms(release2,selection.platforms,hostPlatform);return targets(recipe,release2,variant2).filter(target2=>platforms.some(platform2=>samePlatform(
platform2,target2.platform)))}function targets(recipe,release2,variant2){let drafts=release2.platforms.map(platform2=>target(recipe,release2,variant2,platform2)),digest3=recipeDigest(drafts);
return drafts.map(draft=>({...draft,recipeDigest:digest3}))}function choose(recipe,selection){let{choice}=splitReference(selection.recipe),chosen=choice===void 0?
{}:readChoice(recipe,choice),releaseName=selection.release??chosen.release??recipe.defaultRelease,variantName=selection.variant??chosen.variant??"";return{release:findRelease(
recipe,releaseName)??unknownRelease(recipe,releaseName),variant:findVariant(recipe,variantName)??unknownVariant(recipe,variantName)}}function readChoice(recipe,choice){
if(findRelease(recipe,choice))return{release:choice};for(let{name}of recipe.variants){let release2=choice.slice(0,-name.length-1);if(name!==""&&choice.endsWith(
`-${name}`)&&findRelease(recipe,release2))return{release:release2,variant:name}}return findVariant(recipe,choice)?{variant:choice}:{release:choice}}function findRelease(recipe,name){
return recipe.releases.find(release2=>release2.name===name)??recipe.releases.find(release2=>[...release2.aliases,release2.codename,release2.version].includes(name))}
function findVariant(recipe,name){return recipe.variants.find(variant2=>variant2.name===(name===plain?"":name))}function unknownRelease(recipe,name){let names3=recipe.
releases.flatMap(release2=>[release2.name,...release2.aliases]);return fail("usage",`Recipe ${recipe.name} has no release ${JSON.stringify(name)}; it has ${names3.
join(", ")}`,{hint:nearest(name,names3)})}function unknownVariant(recipe,name){let names3=recipe.variants.map(variant2=>variant2.name||plain);return fail("usage",
`Recipe ${recipe.name} has no variant ${JSON.stringify(name)}; it has ${names3.join(", ")}`,{hint:nearest(name,names3)})}function choosePlatforms(release2,wanted2,hostPlatform){
if(wanted2==="all")return release2.platforms;let platforms=wanted2==="host"?[hostPlatform]:wanted2,names3=release2.platforms.map(formatPlatform);for(let name of platforms.
map(formatPlatform)){if(names3.includes(name))continue;let message=`Release ${release2.name} has no platform ${name}; it has ${names3.join(", ")}`,hint=`${wanted2===
"host"?`This machine is ${name}: choose`:"Choose"} with --platform ${names3.join(",")}`;return fail("usage",message,{hint})}return platforms.length===0?fail("us\
age","No platform is asked for",{hint:`Choose with --platform ${names3.join(",")}`}):platforms}function target(recipe,release2,variant2,platform2){let{name,title,
description,url:url3,licences,vendor,manager}=recipe,place2={release:release2.name,platform:platform2,variant:variant2.name},values={recipe:name,release:release2.
name,codename:release2.codename,version:release2.version,variant:variant2.name};return{recipe:name,title,description,url:url3,licences,vendor,release:release2.name,
version:release2.version,codename:release2.codename,variant:variant2.name,platform:platform2,manager,repositories:select(variant2.repositories,place2).map(item=>repository2(
recipe,release2,item,values)),packages:{set:variant2.set,include:select(variant2.include,place2),exclude:select(variant2.exclude,place2),recommends:variant2.recommends},
debconf:variant2.debconf,locales:select(variant2.locales,place2),timezone:variant2.timezone,files:select(variant2.files,place2).map(item=>file3(recipe,item)),users:variant2.
users,run:select(variant2.run,place2),tweaks:variant2.tweaks,slim:variant2.slim,image:variant2.image,tests:[firstTest,...select(variant2.tests,place2)],tags:[...select(
variant2.tags,place2),...select(release2.tags,place2)].map(tag2=>ofVariant(tag2,variant2))}}function ofVariant(tag2,variant2){return variant2.name===""||/\{\{\s*variant\s*\}\}/.
test(tag2)?tag2:`${tag2}-{{variant}}`}function repository2(recipe,release2,repository3,values){let suites=release2.suites[repository3.name]??repository3.suites;
return{...repository3,suites:suites.map(suite=>{let{text:text3,missing}=expandTemplate(suite,values);if(text3!==void 0)return text3;let message=`The suite ${JSON.
stringify(suite)} of repository ${repository3.name} needs {{${missing}}}, which release ${release2.name} does not have`;return fail("recipe",message,{hint:`Give\
 releases.${release2.name}.suites, or another template`})}),keyring:{path:source(recipe,repository3.keyring).path,digest:source(recipe,repository3.keyring).digest}}}
function file3(recipe,{path:path4,mode:mode2,uid,gid,body}){if("source"in body){let{path:from,digest:digest3,mode:natural}=source(recipe,body.source);return{path:path4,
source:{path:from,digest:digest3},mode:mode2??natural,uid,gid}}return{path:path4,...body,mode:mode2??("directory"in body?493:"link"in body?511:420),uid,gid}}function source(recipe,path4){
return recipe.sources[path4]??fail("internal",`The recipe was loaded without its file ${path4}`)}function exists2(path4){return{words:`\`${path4}\` exists`,holds:({root})=>root.has(path4)}}function compareVersions(a,b){let[left,right]=[split(a),split(b)];return left.epoch-right.epoch||compareParts(left.upstream,right.upstream)||compareParts(left.revision,
right.revision)}function split(version2){let[,epoch="0",upstream="",revision="0"]=/^(?:(\d+):)?(.*?)(?:-([^-]*))?$/s.exec(version2)??[];return{epoch:Number(epoch),
upstream,revision}}function compareParts(a,b){let parts=/(\D*)(\d*)/y;for(let at=0,other=0;at<a.length||other<b.length;){parts.lastIndex=at;let[left="",leftText="",
leftNumber=""]=parts.exec(a)??[];parts.lastIndex=other;let[right="",rightText="",rightNumber=""]=parts.exec(b)??[],difference=compareText(leftText,rightText)||Number(
leftNumber)-Number(rightNumber);if(difference!==0)return difference;at+=left.length,other+=right.length}return 0}function compareText(a,b){for(let index=0;index<
Math.max(a.length,b.length);index++){let difference=rank(a[index])-rank(b[index]);if(difference!==0)return difference}return 0}function rank(character){return character===
void 0?0:character==="~"?-1:/[A-Za-z]/.test(character)?character.charCodeAt(0):character.charCodeAt(0)+256}var folder="/etc/apt/apt.conf.d";function setting({name,reason:reason2,file:file5,comment,lines:lines3,undo}){return{name,managers:["apt"],reason:reason2,undo:undo??
`rm ${folder}/${file5}`,default:!0,condition:exists2(folder),apply({root,packages:packages2}){let text3=[...comment.map(line=>`// ${line}`.trimEnd()),"",...lines3(
packages2.get("apt")??"")];root.write(`${folder}/${file5}`,`${text3.join(`
`)}
`)}}}var sweep="rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true",aptTweaks=[setting({name:"apt-autoremove\
-suggests",reason:"So that `apt-get purge --auto-remove` at the end of a `RUN` removes everything that came for the build alone, even if another package merely \
suggests it.",file:"docker-autoremove-suggests",comment:["A package that nothing needs any more is removed by --auto-remove even if another","installed package \
suggests it. Without this line apt keeps such packages, and with","them whatever was installed only for one build step."],lines:()=>['Apt::AutoRemove::SuggestsI\
mportant "false";']}),setting({name:"apt-clean",reason:"Downloaded packages are deleted after each run of apt, so no layer carries them. Switch it off where Bui\
ldKit cache mounts are to keep them.",undo:`rm ${folder}/docker-clean && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > ${folder}/keep-cache`,file:"\
docker-clean",comment:["Every RUN of a Dockerfile becomes a layer, and what a layer once held cannot be taken","out by the next. So the downloaded packages go a\
s soon as apt is done with them. This",'is "apt-get clean" in other words: the command itself would wait for the lock that the',"running apt holds.","","A build\
 that keeps /var/cache/apt in a cache mount removes this file, and this file only."],lines:()=>[`DPkg::Post-Invoke { "${sweep}"; };`,`APT::Update::Post-Invoke {\
 "${sweep}"; };`]}),setting({name:"apt-no-binary-caches",reason:"apt writes no `pkgcache.bin` and `srcpkgcache.bin`: tens of megabytes that differ each time and\
 are rebuilt in a second. Separate from `apt-clean`, because it does not harm cache mounts.",file:"docker-no-binary-caches",comment:["apt works out its package \
tables in memory instead of storing them in /var/cache/apt,","where they would take more room in a layer than they save time."],lines:()=>['Dir::Cache::pkgcache\
 "";','Dir::Cache::srcpkgcache "";']}),setting({name:"apt-gzip-indexes",reason:"Package lists stay compressed on disk, about a quarter of the size, for the many\
 Dockerfiles that leave them in a layer.",file:"docker-gzip-indexes",comment:['What "apt-get update" fetches is stored compressed. Programs that read the lists \
in',"/var/lib/apt/lists without apt need this file gone and the lists fetched again."],lines:version2=>['Acquire::GzipIndexes "true";',...compareVersions(version2,
"1.0.9.2")<0?['Acquire::CompressionTypes::Order:: "gz";']:[]]}),setting({name:"apt-no-languages",reason:"No translated package descriptions are fetched: nobody \
reads them during a build.",undo:`rm ${folder}/docker-no-languages && apt-get update`,file:"docker-no-languages",comment:['"apt-get update" leaves out the trans\
lations of package descriptions.'],lines:()=>['Acquire::Languages "none";']}),{name:"apt-autoremove-kernels",managers:["apt"],reason:"The list of kernels that m\
ust not be removed is about the machine that built the image.",undo:"/etc/kernel/postinst.d/apt-auto-removal",default:!0,condition:exists2(`${folder}/01autoremo\
ve-kernels`),apply:({root})=>root.remove(`${folder}/01autoremove-kernels`)}];var groups=[{comment:"Documentation, except the licences, which have to be shipped with what they cover.",exclude:["/usr/share/doc/*","/usr/share/info/*","/usr/\
share/man/*"],include:["/usr/share/doc/*/copyright"]},{comment:"Notes to the package checkers lintian and linda, of no use once a package is built.",exclude:["/\
usr/share/linda/*","/usr/share/lintian/overrides/*"]},{comment:"Translations, except the tables that programs read whatever the language (kde-runtime, libx11 an\
d others).",exclude:["/usr/share/locale/*"],include:["all_languages","currency/*","l10n/*","languages","locale.alias"].map(name=>`/usr/share/locale/${name}`)},{
comment:'Handbooks of KDE and GNOME in all languages but the untranslated "C", which programs expect to find.',exclude:["/usr/share/doc/kde/HTML/*/*","/usr/shar\
e/gnome/help/*/*","/usr/share/omf/*/*-*.emf"],include:["/usr/share/doc/kde/HTML/C/*","/usr/share/gnome/help/*/C/*","/usr/share/omf/*/*-C.emf"]}],header=`# This \
image leaves out documentation and translations, and the rules below keep it so: dpkg skips the same files in
# every package installed later. A package that needs its files back: remove this file, then
# apt-get install --reinstall PACKAGE.
# Later lines win over earlier ones.
`,rules=groups.flatMap(group=>[...group.exclude.map(pattern4=>({pattern:wildcard(pattern4),exclude:!0})),...(group.include??[]).map(pattern4=>({pattern:wildcard(
pattern4),exclude:!1}))]);function configuration2(){let sections=groups.map(({comment,exclude,include=[]})=>[`# ${comment}`,...exclude.map(pattern4=>`path-exclu\
de=${pattern4}`),...include.map(pattern4=>`path-include=${pattern4}`),""].join(`
`));return[header,...sections].join(`
`)}function excludedByDpkg(path4){return rules.findLast(({pattern:pattern4})=>pattern4.test(path4))?.exclude??!1}var slim={name:"slim",managers:["apt"],reason:"\
No documentation, manual pages and translations, now and in packages installed later. Licences stay, and so do the `man1` … `man9` directories, without which pa\
ckages that register alternatives fail to install.",undo:"rm /etc/dpkg/dpkg.cfg.d/docker && apt-get update && apt-get install -y --reinstall PACKAGE",default:{words:"\
where the recipe says `slim: true`",holds:({target:target2})=>target2.slim},condition:exists2("/etc/dpkg/dpkg.cfg.d"),apply({root}){root.write("/etc/dpkg/dpkg.c\
fg.d/docker",configuration2()),removeExcluded(root)}};function removeExcluded(root){let excluded=()=>root.walk("/usr/share").filter(path4=>excludedByDpkg(`/${path4}`)&&
!/^usr\/share\/man\/man[1-9]$/.test(path4));for(let path4 of excluded()){let stat7=root.stat(path4);stat7&&!stat7.isDirectory()&&!stat7.isSymbolicLink()&&root.remove(
path4)}for(let removed=!0;removed;){removed=!1;for(let path4 of excluded().toReversed())(root.stat(path4)?.isDirectory()?root.list(path4).length===0:!root.has(path4))&&
(root.remove(path4),removed=!0)}}var folder2="/etc/dpkg/dpkg.cfg.d",speedup=`# dpkg does not wait for the disk after each unpacked file. That guards a machine against power loss;
# an interrupted image build is simply started again.
force-unsafe-io
`,dpkgTweaks=[{name:"dpkg-unsafe-io",managers:["apt"],reason:"dpkg does not wait for the disk after each file; an interrupted build starts again anyway.",undo:`\
rm ${folder2}/docker-apt-speedup`,default:!0,condition:{words:`\`${folder2}\` exists and dpkg ≥ 1.15.8.6 knows the option`,holds:({root,packages:packages2})=>root.
has(folder2)&&compareVersions(packages2.get("dpkg")??"","1.15.8.6")>=0},apply:({root})=>root.write(`${folder2}/docker-apt-speedup`,speedup)},slim];var secondsPerDay=86400;function editFields({root},path4,change){root.edit(path4,text3=>text3.split(`
`).map(line=>line===""?line:change(line.split(":")).join(":")).join(`
`))}function removeUnlessLink({root},path4){root.stat(path4)?.isFile()&&root.remove(path4)}var identityTweaks=[{name:"machine-id",managers:"all",reason:"An ID m\
ade during the build would be the same in every container. Empty, systemd makes one where it runs, and everything else sees that there is none.",undo:"systemd-m\
achine-id-setup",default:!0,apply({root}){root.write("/etc/machine-id","",{mode:292}),root.stat("/var/lib/dbus/machine-id")?.isFile()&&root.remove("/var/lib/dbu\
s/machine-id")}},{name:"hostname",managers:"all",reason:"The name of the building machine is nobody’s business; engines mount `/etc/hostname` with the container\
’s own.",undo:"",default:!0,apply:context=>removeUnlessLink(context,"/etc/hostname")},{name:"resolv-conf",managers:"all",reason:"Name servers of the building \
machine, or public ones, are wrong wherever an engine does not replace them; engines mount `/etc/resolv.conf`. A link that a package ships stays.",undo:"",default:!0,
apply:context=>removeUnlessLink(context,"/etc/resolv.conf")},{name:"lock-root",managers:"all",reason:"An empty root password lets every program in the container\
 become root (CVE-2019-5021). Only an empty one is replaced, by `*`; a password the recipe set stays.",undo:"passwd -d root",default:!0,condition:exists2("/etc/\
shadow"),apply(context){let lock=locked=>([name="",password,...rest])=>[name,name==="root"&&password===""?locked:password??"",...rest];editFields(context,"/etc/\
shadow",lock("*")),editFields(context,"/etc/passwd",lock("x"))}},{name:"shadow-dates",managers:"all",reason:"Accounts made during the build carry the day of the\
 build as their last password change. No such day is later than the newest package, or the same lock would give another image tomorrow.",undo:"",default:!0,condition:exists2(
"/etc/shadow"),apply(context){let today=Math.floor(context.epoch/secondsPerDay);editFields(context,"/etc/shadow",fields=>fields.map((field,index)=>index===2&&Number(
field)>today?String(today):field))}}];function removeResidue(root,residue){let removed=[];for(let{glob}of residue)for(let path4 of root.glob(glob)){let stat7=root.stat(path4);!stat7||stat7.isDirectory()&&
!glob.endsWith("/")||(root.remove(path4),removed.push(path4))}return removed.sort()}function without(globs,about){let residue=globs.map(glob=>({glob}));return{...about,default:!0,apply:({root})=>{removeResidue(root,residue)}}}var accounting=["b\
tmp","faillog","lastlog","tallylog","wtmp"].map(name=>`/var/log/${name}`),buildLogs=["var/log/alternatives.log","var/log/apt/**","var/log/bootstrap.log","var/lo\
g/dpkg.log","var/log/fontconfig.log"],leftoverTweaks=[{name:"logs",managers:"all",reason:"The log of the build is about the build. Directories and empty log fil\
es of packages stay, with their owners.",undo:"",default:!0,apply({root}){removeResidue(root,buildLogs.map(glob=>({glob})));for(let path4 of accounting)root.stat(
path4)?.isFile()&&root.truncate(path4)}},without(["var/lib/apt/lists/**","var/lib/apt/lists/auxfiles/"],{name:"apt-lists",managers:["apt"],reason:"Package lists\
 are out of date by the time the image is used, and large.",undo:"apt-get update"}),without(["var/cache/apt/*.bin","var/cache/apt/archives/**","var/cache/debcon\
f/*-old","var/cache/ldconfig/aux-cache","var/cache/man/**","var/lib/systemd/catalog/database"],{name:"caches",managers:"all",reason:"Caches are made again when \
needed. Several hold times and inode numbers, so no two builds would be equal.",undo:""}),without(["var/lib/dpkg/*-old",...["group","gshadow","passwd","shadow",
"subgid","subuid"].map(name=>`etc/${name}-`),"etc/apt/trustdb.gpg"],{name:"backups",managers:"all",reason:"Copies that tools keep of the last version of a file:\
 what they say depends on the order of the installation.",undo:""}),{name:"empty-mounts",managers:"all",reason:"Engines mount `/dev`, `/proc` and `/sys`; device\
 nodes in a layer cannot be unpacked without root. `/run`, `/tmp` and `/var/tmp` hold nothing that outlives a machine. `/run/lock`, where `/var/lock` leads, sta\
ys.",undo:"",default:!0,apply({root}){for(let directory of["/dev","/proc","/sys","/run/lock","/run","/tmp","/var/tmp"]){if(!root.stat(directory)?.isDirectory())
continue;let paths=root.list(directory).map(name=>`${directory}/${name}`);for(let path4 of paths)path4!=="/run/lock"&&root.remove(path4)}}},{name:"run-systemd-c\
ontainer",managers:"all",reason:"Makes `systemd-detect-virt` answer `docker`, as Ubuntu’s images do. Off, because it is a guess: the image may run elsewhere.",
undo:"rm /run/systemd/container",default:!1,apply:({root})=>root.write("/run/systemd/container",`docker
`)}];var policy=`#!/bin/sh
# Package scripts ask this program before they start, stop or restart a service (invoke-rc.d, deb-systemd-invoke).
# 101 means "not allowed": a service started while an image is built would die with the build step, or hold it up.
# Remove this file in an image that runs an init system.
exit 101
`,initctl=`#!/bin/sh
# Stands in for upstart's initctl, which has nobody to talk to in a container. Installed with dpkg-divert; the real
# one is beside it as initctl.distrib.
exit 0
`,serviceTweaks=[{name:"policy-rc.d",managers:["apt"],reason:"Installing a server in a Dockerfile must not start it. Images that run an init system remove the f\
ile.",undo:"rm /usr/sbin/policy-rc.d",default:!0,condition:exists2("/usr/sbin"),apply:({root})=>root.write("/usr/sbin/policy-rc.d",policy,{mode:493})},{name:"in\
itctl",managers:["apt"],reason:"Upstart jobs cannot be started without its init process, and package scripts fail when they try.",undo:"rm /sbin/initctl && dpkg\
-divert --local --rename --remove /sbin/initctl",default:!0,condition:{words:"package `upstart` is installed",holds:({packages:packages2})=>packages2.has("upsta\
rt")},apply({root}){let entry=`/sbin/initctl
/sbin/initctl.distrib
:
`,diversions="/var/lib/dpkg/diversions",before=root.has(diversions)?root.read(diversions):"";before.includes(entry)||(root.stat("/sbin/initctl")&&root.rename("/\
sbin/initctl","/sbin/initctl.distrib"),root.write(diversions,before+entry),root.write("/sbin/initctl",initctl,{mode:493}))}}];var tweaks=[...serviceTweaks,...dpkgTweaks,...aptTweaks,...identityTweaks,...leftoverTweaks],knownTweaks=tweaks.map(({name})=>name);function applyTweaks(context,log){
return tweaks.filter(({managers})=>managers==="all"||managers.includes(context.target.manager)).map(tweak=>{let result={name:tweak.name,...decide(tweak,context)};
return result.applied?tweak.apply(context):context.target.tweaks[tweak.name]&&log.warn(`Tweak ${tweak.name}: ${result.why}`),log.debug(`tweak ${result.name}: ${result.
applied?"applied":"left out"}, ${result.why}`),result})}function decide(tweak,context){let wish=context.target.tweaks[tweak.name];if(wish===!1)return{applied:!1,
why:"switched off by the recipe"};let byDefault=typeof tweak.default=="boolean"?tweak.default:tweak.default.holds(context);return!wish&&!byDefault?{applied:!1,why:"\
off by default"}:tweak.condition&&!tweak.condition.holds(context)?{applied:!1,why:`only where ${tweak.condition.words}`}:{applied:!0,why:wish?"switched on by th\
e recipe":"on by default"}}async function planTargets(selection){let recipe=await loadRecipe(selection.recipe,{recipesDir:recipesFolder(),knownTweaks}),[first,...others]=plan(recipe,selection,
platformOfNode(process.arch));return first?[first,...others]:fail("internal","A plan without targets")}function folderName({recipe,release:release2,variant:variant2}){
return[recipe,release2,variant2].filter(part=>part!=="").join("-")}var import_promises30=require("node:fs/promises"),import_node_path28=require("node:path");var import_node_fs11=require("node:fs"),import_promises26=require("node:stream/promises");var import_node_events=require("node:events"),import_tar_stream=__toESM(require_tar_stream(),1);async function*tarArchive(entries2){let archive=(0,import_tar_stream.pack)({highWaterMark:1/0,eagerOpen:!0});archive.on("error",()=>{});try{await event(archive,
"open");for await(let entry of entries2){let header2=headerOf(entry);if(entry.xattrs===void 0)yield*added(archive,header2,entry);else{yield*addedExtension(archive,
paxRecords(header2,entry.xattrs),header2);let linkname=header2.linkname&&standIn;yield*added(archive,{...header2,name:standIn,linkname,pax:null},entry)}}archive.
finalize(),yield*archive}finally{archive.destroy()}}async function*added(archive,header2,{name,content:content2=[]}){let sink=archive.entry({...header2});for await(let piece of content2)
sink.write(piece)||await event(sink,"drain"),yield*taken(archive);sink.end(null);try{await event(sink,"finish")}catch(cause){fail("internal",`Content of ${name}\
 is not the ${header2.size} bytes it should be`,{cause})}yield*taken(archive)}function event(stream,name){return(0,import_node_events.once)(stream,name)}function*taken(archive){
for(let chunk=archive.read();chunk!==null;chunk=archive.read())yield chunk}async function*addedExtension(archive,records2,{mtime}){let file5={...{mode:420,uid:0,
gid:0,devmajor:0,devminor:0},name:standIn,type:"file",linkname:"",size:records2.length,mtime},header2;for await(let chunk of added(archive,{...file5,pax:null},{
name:standIn,content:[records2]})){if(header2===void 0){header2=chunk;let sum=parseInt(header2.toString("latin1",148,154),8)+120-48;header2.write(sum.toString(8).
padStart(6,"0"),148),header2.write("x",156)}yield chunk}}var largestId=262143,latestDate=2**31-1,standIn="PaxHeader";function headerOf({name,type,mode:mode2,uid,
gid,size,mtime,linkname="",device}){let devmajor=device?.major??0,devminor=device?.minor??0;for(let number4 of[uid,gid,size,mtime,devmajor,devminor])Number.isSafeInteger(
number4)&&number4>=0||fail("internal",`Tar header of ${JSON.stringify(name)} cannot hold the number ${number4}`);Math.max(devmajor,devminor)>largestId&&fail("in\
ternal",`Tar header of ${JSON.stringify(name)} cannot hold the device ${devmajor}:${devminor}`);let beyond={...uid>largestId&&{uid:String(uid)},...gid>largestId&&
{gid:String(gid)},...mtime>latestDate&&{mtime:String(mtime)}};return{name,type,mode:mode2|32768,uid,gid,size,mtime:new Date(Math.min(mtime,latestDate)*1e3),linkname,
devmajor,devminor,pax:Object.keys(beyond).length>0?beyond:null}}function paxRecords({name,linkname,pax},xattrs){let texts=Object.entries({path:name,...linkname&&
{linkpath:linkname},...pax}),attributes=[...xattrs].sort(([a],[b])=>a<b?-1:1);return Buffer.concat([...texts.map(([key,value])=>paxRecord(key,Buffer.from(value))),
...attributes.map(([key,value])=>paxRecord(`SCHILY.xattr.${key}`,value))])}function paxRecord(key,value){let body=Buffer.concat([Buffer.from(` ${key}=`),value,Buffer.
from(`
`)]),length=body.length;for(;length!==body.length+String(length).length;)length=body.length+String(length).length;return Buffer.concat([Buffer.from(String(length)),
body])}var import_node_fs10=require("node:fs"),import_promises25=require("node:stream/promises"),import_node_zlib=require("node:zlib");async function readTar(host,path4,mediaType,consume){switch(mediaType){case mediaTypes.layer.none:return consume((0,import_node_fs10.createReadStream)(path4));case mediaTypes.
layer.gzip:{let gunzip=(0,import_node_zlib.createGunzip)(),[value]=await Promise.all([consume(gunzip),(0,import_promises25.pipeline)((0,import_node_fs10.createReadStream)(
path4),gunzip)]);return value}case mediaTypes.layer.zstd:return host.exec.stream(["zstd","--decompress","--quiet","--stdout",path4],consume);default:return fail(
"publish",`Layer of an unknown type: ${mediaType}`)}}async function writeDockerArchive(host,dir,{config:config2,layer},references,out){let configName=`${hexOf(config2.descriptor.digest)}.json`,layerName=`${hexOf(layer.
diffId)}/layer.tar`,manifest=canonicalJson([{Config:configName,RepoTags:references,Layers:[layerName]}]),path4=blobPath(dir,layer.descriptor.digest),{mediaType,
size}=layer.descriptor,write2=(layerSize,content2)=>{function*entries2(){yield textFile("manifest.json",manifest),yield textFile(configName,config2.text),yield file4(
layerName,layerSize,content2())}return(0,import_promises26.pipeline)(tarArchive(entries2()),out,{end:!1})};if(mediaType===mediaTypes.layer.zstd){let inside2=await readTar(
host,path4,mediaType,sizeOf);await readTar(host,path4,mediaType,tar=>write2(inside2,()=>tar))}else await write2(size,()=>(0,import_node_fs11.createReadStream)(path4))}
function textFile(name,text3){let bytes=Buffer.from(text3);return file4(name,bytes.length,[bytes])}function file4(name,size,content2){return{name,type:"file",mode:420,
uid:0,gid:0,size,mtime:0,content:content2}}async function sizeOf(stream){let size=0;for await(let piece of stream)size+=piece.length;return size}async function findEngine(host){if(await answers2(host,["docker","version","--format","{{.Server.Version}}"]))return engine("docker",host);if(await answers2(host,
["podman","info","--format","{{.Version.Version}}"]))return engine("podman",host)}function isEngineFailure({status,stderr}){return status===125||status>125&&/OCI runtime|OCI permission|cgroup|rlimit|daemon/.
test(stderr)}var limits={docker:[],podman:["--ulimit","nofile=1024:1024","--ulimit","nproc=1024:1024"]};async function answers2(host,argv){if(await host.exec.which(
argv[0]??"")===void 0)return!1;let{status,stdout}=await host.exec.run(argv,{okay:"any"});return status===0&&stdout.trim()!==""}function engine(name,host){return{
name,async load(dir,image3,references){await host.exec.feed([name,"load","--quiet"],stdin=>writeDockerArchive(host,dir,image3,references,stdin))},run(reference,argv,entrypoint){
let override=entrypoint===void 0?[]:["--entrypoint",entrypoint];return host.exec.run([name,"run","--rm","--network","none",...limits[name],...override,reference,
...argv],{okay:"any"})},async remove(reference){await host.exec.run([name,"rmi","--force",reference],{okay:"any"})}}}var atOnce=4;async function tryInEngine(engine2,reference,{tests:tests2,image:image3},host){let run4=({argv})=>{let[program="",...args]=argv;return image3.entrypoint.
length>0?engine2.run(reference,args,program):engine2.run(reference,argv)},results=[],[first]=tests2;if(first){let said=await run4(first);if(isEngineFailure(said)){
host.log.warn(`${engine2.name} cannot run containers here: ${lastLine(said.stderr)}`);return}results.push(judge(first,said))}let others=tests2.slice(1);for(let done=0;done<
others.length;done+=atOnce){let batch=others.slice(done,done+atOnce);results.push(...await Promise.all(batch.map(async test2=>judge(test2,await run4(test2)))))}
return{with:engine2.name,tests:results}}async function tryInSandbox(root,{tests:tests2,image:image3},host){let results=[],own2=image3.env.map(line=>[line.slice(
0,line.indexOf("=")),line.slice(line.indexOf("=")+1)]),env={PATH:searchPath,HOME:"/root"};for(let[name="",value=""]of own2)env[name]=value;for(let test2 of tests2){
let argv=enter({root,scratch:["/tmp"]},test2.argv);results.push(judge(test2,await host.exec.run(argv,{env,okay:"any"})))}return{with:"sandbox",tests:results}}function judge({
name,status,stdout,matches},said){let text3=said.stdout.trimEnd(),detail=said.status!==status?`ended with status ${String(said.status)}, not ${String(status)}: ${lastLine(
said.stderr)||lastLine(text3)}`:stdout!==void 0&&text3!==stdout?`said ${JSON.stringify(text3.slice(0,200))}, not ${JSON.stringify(stdout)}`:matches!==void 0&&!new RegExp(
matches).test(text3)?`said ${JSON.stringify(text3.slice(0,200))}, which does not match ${matches}`:"";return{name,passed:detail==="",detail}}function lastLine(text3){
return text3.trimEnd().split(`
`).at(-1)??""}function trialReference({recipe,release:release2,variant:variant2},{config:config2}){let tag2=[release2,variant2,config2.descriptor.digest.slice(7,
19)].filter(part=>part!=="").join("-");return`base-image-trial/${recipe}:${tag2}`}function trustNotes({repositories}){return repositories.flatMap(({name,insecure,checkValidUntil})=>[...insecure?[`Signatures of the repository ${name} were not \
checked: the recipe says insecure`]:[],...checkValidUntil?[]:[`Metadata of the repository ${name} may be past its date: the recipe says valid-until: ignore`]])}var import_node_fs12=require("node:fs");async function runCommands(root,commands2,epoch,host){for(let{argv,network}of commands2){let forget=network?lendResolver(root):()=>{},env={SOURCE_DATE_EPOCH:String(
epoch),DEBIAN_FRONTEND:"noninteractive"},{status,stdout,stderr}=await runInside(host,{root,scratch:["/tmp"],network},argv,{env,okay:"any"});if(forget(),host.log.
debug(`${stdout}${stderr}`.trimEnd()),status===0)continue;let said=`${stdout}
${stderr}`.trim().split(`
`).slice(-12).join(`
`);throw new BaseImageError("install",`The recipe's command ${JSON.stringify(argv)} ended with status ${String(status)}:
${said}`,{hint:network?void 0:"Commands have no network unless the entry says `network: true`."})}}function lendResolver(root){let path4="/etc/resolv.conf",rootfs=openRootfs(
root);if(rootfs.stat(path4))return()=>{};let place2=rootfs.locate(path4);return(0,import_node_fs12.copyFileSync)(path4,place2),()=>{(0,import_node_fs12.rmSync)(
place2,{force:!0})}}var fs4=__toESM(require("node:fs"),1);var fs3=__toESM(require("node:fs"),1),import_node_path22=require("node:path");function addFile(root,{path:path4,content:content2,source:source2,link:link2,directory,mode:mode2,uid,gid}){if(directory)return root.mkdir(path4,{mode:mode2,uid,
gid});if(source2&&fs3.statSync(source2.path).isDirectory())return copyFolder(root,source2.path,path4,{uid,gid});root.stat(path4)?.isDirectory()&&fail("recipe",`\
files: ${path4} is a directory in the image, and the entry is not`,{hint:"Name the file itself, or give a folder as its source"}),link2!==void 0?root.symlink(link2,
path4,{uid,gid}):root.write(path4,source2?fs3.readFileSync(source2.path):content2??"",{mode:mode2,uid,gid})}function copyFolder(root,from,to,owner2){let stat7=fs3.lstatSync(
from),mode2=stat7.mode&4077;if(stat7.isDirectory()){root.has(to)||root.mkdir(to,{mode:mode2,...owner2});for(let name of fs3.readdirSync(from).sort())copyFolder(
root,(0,import_node_path22.join)(from,name),(0,import_node_path22.join)(to,name),owner2);return}root.stat(to)?.isDirectory()&&fail("recipe",`files: ${to} is a d\
irectory in the image, and ${from} is not`),stat7.isSymbolicLink()?root.symlink(fs3.readlinkSync(from),to,owner2):stat7.isFile()?root.write(to,fs3.readFileSync(
from),{mode:mode2,...owner2}):fail("recipe",`files: ${from} is neither file nor folder nor symbolic link`)}var secondsPerDay2=86400;function addUser(root,user2,epoch){let{name,uid,gid}=user2,where=`users: ${name}`;checkFields(user2);let users=records(root,"/etc/passw\
d");users.some(([other])=>other===name)&&fail("recipe",`${where} exists in the image already`);let sameId=users.find(fields=>fields[2]===String(uid));sameId&&fail(
"recipe",`${where}: uid ${uid} belongs to ${sameId[0]}`,{hint:"Choose another uid"});let groups2=records(root,"/etc/group"),primary=groups2.find(fields=>fields[2]===
String(gid));primary&&primary[0]!==name&&gid===uid&&fail("recipe",`${where}: gid ${gid} belongs to group ${primary[0]}`,{hint:"Choose another uid and gid"}),!primary&&
groups2.some(([other])=>other===name)&&fail("recipe",`${where}: a group of that name exists with another gid than ${gid}`,{hint:"Give the user that group's gid,\
 or another name"});let missing=user2.groups.filter(group=>!groups2.some(([other])=>other===group));missing.length>0&&fail("recipe",`${where}: the image has no \
group ${missing.join(", ")}`,{hint:"Groups come with packages: add the package that makes it, or leave it out"}),append(root,"/etc/passwd",[name,"x",uid,gid,user2.
comment,user2.home,user2.shell]),root.has("/etc/shadow")&&append(root,"/etc/shadow",[name,"!",Math.floor(epoch/secondsPerDay2),0,99999,7,"","",""]),primary||(append(
root,"/etc/group",[name,"x",gid,""]),root.has("/etc/gshadow")&&append(root,"/etc/gshadow",[name,"!","",""]));for(let path4 of["/etc/group","/etc/gshadow"])root.
has(path4)&&addMember(root,path4,user2);makeHome(root,user2)}function checkFields({name,comment,home,shell}){/^[a-z_][a-z0-9_-]{0,31}$/.test(name)||fail("recipe",
`users: ${JSON.stringify(name)} is no user name`,{hint:"Lower-case letters, digits, - and _, up to 32, not starting with a digit"});for(let[key,value]of Object.
entries({comment,home,shell}))/[:\n]/.test(value)&&fail("recipe",`users: ${name}: ${key} cannot hold a colon or a line break`)}function records(root,path4){return root.
has(path4)?lines(root.read(path4)).map(line=>line.split(":")):[]}function lines(text3){return text3.split(`
`).filter(line=>line!=="")}function append(root,path4,fields){let add=text3=>[...lines(text3),fields.join(":"),""].join(`
`);root.has(path4)?root.edit(path4,add):root.write(path4,add(""))}function addMember(root,path4,{name,groups:groups2}){root.edit(path4,text3=>[...lines(text3).map(
line=>{let[group="",password="",middle="",members2=""]=line.split(":");return groups2.includes(group)?[group,password,middle,members2===""?name:`${members2},${name}`].
join(":"):line}),""].join(`
`))}function makeHome(root,{home,uid,gid}){home==="/nonexistent"||root.has(home)||(root.mkdir(home,{mode:493,uid,gid}),root.has("/etc/skel")&&copyFolder(root,root.
locate("/etc/skel"),home,{uid,gid}))}function customise(root,target2,epoch){for(let user2 of target2.users)addUser(root,user2,epoch);for(let file5 of target2.files)addFile(root,file5);target2.timezone!==
""&&setTimezone(root,target2.timezone)}function setTimezone(root,zone){let data=`/usr/share/zoneinfo/${zone}`;(!/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/.test(zone)||
!fs4.statSync(root.locate(data),{throwIfNoEntry:!1})?.isFile())&&fail("recipe",`timezone: the image has no zone ${JSON.stringify(zone)}`,{hint:"Add tzdata to th\
e packages (tzdata-legacy for old names such as US/Eastern), and spell the zone as in Asia/Tokyo"}),root.symlink(data,"/etc/localtime"),root.has("/etc/timezone")&&
root.edit("/etc/timezone",()=>`${zone}
`)}var import_node_fs13=require("node:fs"),import_node_path23=require("node:path");var parents=["","usr","usr/local"],homes=/^(?:s?bin|lib\w*)$/,foreign=new Set(["usr/lib/firmware","lib/firmware","usr/lib/modules","lib/modules","usr/lib/debug"]),
headerSize4=20,executable2=2,sharedObject2=3;function elfMismatches(rootfs,platform2){let{machine:machine2,bits,order}=dialects(platform2).elf,wanted2=describe6(
machine2,bits,order),mismatches=[],header2=Buffer.alloc(headerSize4),visit3=folder3=>{for(let entry of(0,import_node_fs13.readdirSync)((0,import_node_path23.join)(
rootfs,folder3),{withFileTypes:!0})){let path4=(0,import_node_path23.join)(folder3,entry.name);if(entry.isDirectory()&&!foreign.has(path4)&&visit3(path4),!entry.
isFile())continue;let found=elfOf((0,import_node_path23.join)(rootfs,path4),header2);found!==void 0&&found!==wanted2&&mismatches.push({path:path4,found})}};for(let parent of parents)
if((0,import_node_fs13.lstatSync)((0,import_node_path23.join)(rootfs,parent),{throwIfNoEntry:!1})?.isDirectory())for(let entry of(0,import_node_fs13.readdirSync)(
(0,import_node_path23.join)(rootfs,parent),{withFileTypes:!0}))homes.test(entry.name)&&entry.isDirectory()&&visit3((0,import_node_path23.join)(parent,entry.name));
return mismatches.sort((a,b)=>a.path<b.path?-1:1)}function elfOf(path4,header2){let file5=(0,import_node_fs13.openSync)(path4,"r");try{if((0,import_node_fs13.readSync)(
file5,header2,0,headerSize4,0)<headerSize4)return}finally{(0,import_node_fs13.closeSync)(file5)}if(header2.readUInt32BE(0)!==2135247942)return;let bits=header2[4]===
2?64:32,order=header2[5]===2?"BE":"LE",half=offset=>order==="BE"?header2.readUInt16BE(offset):header2.readUInt16LE(offset),type=half(16);if(!(type!==executable2&&
type!==sharedObject2))return describe6(half(18),bits,order)}function describe6(machine2,bits,order){return`machine ${machine2}, ${bits} bits, ${order}`}var import_node_crypto12=require("node:crypto"),import_node_fs15=require("node:fs"),import_promises28=require("node:fs/promises"),import_node_path27=require("node:path"),
import_promises29=require("node:stream/promises");var import_node_crypto11=require("node:crypto"),import_node_path25=require("node:path");var import_node_crypto10=require("node:crypto"),import_promises27=require("node:fs/promises"),import_node_path24=require("node:path"),checksumSize=32;function createChunkCache(folder3,log){
let writable=!0;return{get:async key=>{let path4=pathOf(folder3,key),file5=await(0,import_promises27.readFile)(path4).catch(()=>{});if(file5===void 0)return;let member=file5.
subarray(checksumSize);if(!sha256(member).equals(file5.subarray(0,checksumSize))){log.warn(`Damaged file in the cache, compressing again: ${path4}`);return}let now=new Date;
return await(0,import_promises27.utimes)(path4,now,now).catch(()=>{}),member},put:async(key,member)=>{if(!writable)return;let path4=pathOf(folder3,key),aside=`${path4}\
.${(0,import_node_crypto10.randomBytes)(6).toString("hex")}`;try{await(0,import_promises27.mkdir)((0,import_node_path24.dirname)(path4),{recursive:!0}),await(0,import_promises27.writeFile)(
aside,Buffer.concat([sha256(member),member])),await(0,import_promises27.rename)(aside,path4)}catch(error62){writable=!1,await(0,import_promises27.rm)(aside,{force:!0}).
catch(()=>{}),log.debug(`Compressed chunks are not kept: ${error62 instanceof Error?error62.message:String(error62)}`)}}}}function pathOf(folder3,key){return(0,import_node_path24.join)(
folder3,key.slice(0,2),key)}function sha256(bytes){return(0,import_node_crypto10.createHash)("sha256").update(bytes).digest()}var import_node_worker_threads=require("node:worker_threads");var gzip_worker_default=`"use strict";var er=Object.defineProperty;var Ir=Object.getOwnPropertyDescriptor;var Br=Object.getOwnPropertyNames;var Zr=Object.protot\
ype.hasOwnProperty;var Er=(r,t)=>{for(var n in t)er(r,n,{get:t[n],enumerable:!0})},qr=(r,t,n,e)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of Br\
(t))!Zr.call(r,i)&&i!==n&&er(r,i,{get:()=>t[i],enumerable:!(e=Ir(t,i))||e.enumerable});return r};var Gr=r=>qr(er({},"__esModule",{value:!0}),r);var br={};Er(br,\
{default:()=>jr});module.exports=Gr(br);var vr=require("node:worker_threads");var Ar=require("module"),Or=(0,Ar.createRequire)("/"),K,Pr,dr;try{K=Or("worker_thr\
eads"),Pr=K.Worker,dr=K.isMarkedAsUntransferable}catch{}var Z=Uint8Array,M=Uint16Array,hr=Int32Array,ur=new Z([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5\
,5,5,5,0,0,0,0]),lr=new Z([0,0,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),wr=new Z([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),\
Mr=function(r,t){for(var n=new M(31),e=0;e<31;++e)n[e]=t+=1<<r[e-1];for(var i=new hr(n[30]),e=1;e<30;++e)for(var a=n[e];a<n[e+1];++a)i[a]=a-n[e]<<5|e;return{b:n\
,r:i}},K=Mr(ur,2),Nr=K.b,ar=K.r;Nr[28]=258,ar[258]=28;var Sr=Mr(lr,0),rt=Sr.b,mr=Sr.r,or=new M(32768);for(h=0;h<32768;++h)P=(h&43690)>>1|(h&21845)<<1,P=(P&52428\
)>>2|(P&13107)<<2,P=(P&61680)>>4|(P&3855)<<4,or[h]=((P&65280)>>8|(P&255)<<8)>>1;var P,h,j=(function(r,t,n){for(var e=r.length,i=0,a=new M(t);i<e;++i)r[i]&&++a[r\
[i]-1];var f=new M(t);for(i=1;i<t;++i)f[i]=f[i-1]+a[i-1]<<1;var l;if(n){l=new M(1<<t);var v=15-t;for(i=0;i<e;++i)if(r[i])for(var p=i<<4|r[i],o=t-r[i],w=f[r[i]-1\
]++<<o,S=w|(1<<o)-1;w<=S;++w)l[or[w]>>v]=p}else for(l=new M(e),i=0;i<e;++i)r[i]&&(l[i]=or[f[r[i]-1]++]>>15-r[i]);return l}),R=new Z(288);for(h=0;h<144;++h)R[h]=\
8;var h;for(h=144;h<256;++h)R[h]=9;var h;for(h=256;h<280;++h)R[h]=7;var h;for(h=280;h<288;++h)R[h]=8;var h,b=new Z(32);for(h=0;h<32;++h)b[h]=5;var h,kr=j(R,9,0)\
;var Lr=j(b,5,0);var Ur=function(r){return(r+7)/8|0},Hr=function(r,t,n){return(t==null||t<0)&&(t=0),(n==null||n>r.length)&&(n=r.length),new Z(r.subarray(t,n))};\
var d=function(r,t,n){n<<=t&7;var e=t/8|0;r[e]|=n,r[e+1]|=n>>8},X=function(r,t,n){n<<=t&7;var e=t/8|0;r[e]|=n,r[e+1]|=n>>8,r[e+2]|=n>>16},ir=function(r,t){for(v\
ar n=[],e=0;e<r.length;++e)r[e]&&n.push({s:e,f:r[e]});var i=n.length,a=n.slice();if(!i)return{t:Cr,l:0};if(i==1){var f=new Z(n[0].s+1);return f[n[0].s]=1,{t:f,l\
:1}}n.sort(function(U,D){return U.f-D.f}),n.push({s:-1,f:25001});var l=n[0],v=n[1],p=0,o=1,w=2;for(n[0]={s:-1,f:l.f+v.f,l,r:v};o!=i-1;)l=n[n[p].f<n[w].f?p++:w++\
],v=n[p!=o&&n[p].f<n[w].f?p++:w++],n[o++]={s:-1,f:l.f+v.f,l,r:v};for(var S=a[0].s,e=1;e<i;++e)a[e].s>S&&(S=a[e].s);var m=new M(S+1),F=sr(n[o-1],m,0);if(F>t){var\
 e=0,g=0,N=F-t,L=1<<N;for(a.sort(function(D,x){return m[x.s]-m[D.s]||D.f-x.f});e<i;++e){var O=a[e].s;if(m[O]>t)g+=L-(1<<F-m[O]),m[O]=t;else break}for(g>>=N;g>0;\
){var H=a[e].s;m[H]<t?g-=1<<t-m[H]++-1:++e}for(;e>=0&&g;--e){var C=a[e].s;m[C]==t&&(--m[C],++g)}F=t}return{t:new Z(m),l:F}},sr=function(r,t,n){return r.s==-1?Ma\
th.max(sr(r.l,t,n+1),sr(r.r,t,n+1)):t[r.s]=n},xr=function(r){for(var t=r.length;t&&!r[--t];);for(var n=new M(++t),e=0,i=r[0],a=1,f=function(v){n[e++]=v},l=1;l<=\
t;++l)if(r[l]==i&&l!=t)++a;else{if(!i&&a>2){for(;a>138;a-=138)f(32754);a>2&&(f(a>10?a-11<<5|28690:a-3<<5|12305),a=0)}else if(a>3){for(f(i),--a;a>6;a-=6)f(8304);\
a>2&&(f(a-3<<5|8208),a=0)}for(;a--;)f(i);a=1,i=r[l]}return{c:n.subarray(0,e),n:t}},$=function(r,t){for(var n=0,e=0;e<t.length;++e)n+=r[e]*t[e];return n},Fr=func\
tion(r,t,n){var e=n.length,i=Ur(t+2);r[i]=e&255,r[i+1]=e>>8,r[i+2]=r[i]^255,r[i+3]=r[i+1]^255;for(var a=0;a<e;++a)r[i+a+4]=n[a];return(i+4+e)*8},zr=function(r,t\
,n,e,i,a,f,l,v,p,o){d(t,o++,n),++i[256];for(var w=ir(i,15),S=w.t,m=w.l,F=ir(a,15),g=F.t,N=F.l,L=xr(S),O=L.c,H=L.n,C=xr(g),U=C.c,D=C.n,x=new M(19),u=0;u<O.length\
;++u)++x[O[u]&31];for(var u=0;u<U.length;++u)++x[U[u]&31];for(var s=ir(x,7),z=s.t,W=s.l,A=19;A>4&&!z[wr[A-1]];--A);var V=p+5<<3,T=$(i,R)+$(a,b)+f,I=$(i,S)+$(a,g\
)+f+14+3*A+$(x,z)+2*x[16]+3*x[17]+7*x[18];if(v>=0&&V<=T&&V<=I)return Fr(t,o,r.subarray(v,v+p));var E,c,B,k;if(d(t,o,1+(I<T)),o+=2,I<T){E=j(S,m,0),c=S,B=j(g,N,0)\
,k=g;var _=j(z,W,0);d(t,o,H-257),d(t,o+5,D-1),d(t,o+10,A-4),o+=14;for(var u=0;u<A;++u)d(t,o+3*u,z[wr[u]]);o+=3*A;for(var q=[O,U],Q=0;Q<2;++Q)for(var Y=q[Q],u=0;\
u<Y.length;++u){var G=Y[u]&31;d(t,o,_[G]),o+=z[G],G>15&&(d(t,o,Y[u]>>5&127),o+=Y[u]>>12)}}else E=kr,c=R,B=Lr,k=b;for(var u=0;u<l;++u){var y=e[u];if(y>255){var G\
=y>>18&31;X(t,o,E[G+257]),o+=c[G+257],G>7&&(d(t,o,y>>23&31),o+=ur[G]);var J=y&31;X(t,o,B[J]),o+=k[J],J>3&&(X(t,o,y>>5&8191),o+=lr[J])}else X(t,o,E[y]),o+=c[y]}r\
eturn X(t,o,E[256]),o+c[256]},Rr=new hr([65540,131080,131088,131104,262176,1048704,1048832,2114560,2117632]),Cr=new Z(0),Wr=function(r,t,n,e,i,a){var f=a.z||r.l\
ength,l=new Z(e+f+5*(1+Math.ceil(f/7e3))+i),v=l.subarray(e,l.length-i),p=a.l,o=(a.r||0)&7;if(t){o&&(v[0]=a.r>>3);for(var w=Rr[t-1],S=w>>13,m=w&8191,F=(1<<n)-1,g\
=a.p||new M(32768),N=a.h||new M(F+1),L=Math.ceil(n/3),O=2*L,H=function(nr){return(r[nr]^r[nr+1]<<L^r[nr+2]<<O)&F},C=new hr(25e3),U=new M(288),D=new M(32),x=0,u=\
0,s=a.i||0,z=0,W=a.w||0,A=0;s+2<f;++s){var V=H(s),T=s&32767,I=N[V];if(g[T]=I,N[V]=T,W<=s){var E=f-s;if((x>7e3||z>24576)&&(E>423||!p)){o=zr(r,v,0,C,U,D,u,z,A,s-A\
,o),z=x=u=0,A=s;for(var c=0;c<286;++c)U[c]=0;for(var c=0;c<30;++c)D[c]=0}var B=2,k=0,_=m,q=T-I&32767;if(E>2&&V==H(s-q))for(var Q=Math.min(S,E)-1,Y=Math.min(3276\
7,s),G=Math.min(258,E);q<=Y&&--_&&T!=I;){if(r[s+B]==r[s+B-q]){for(var y=0;y<G&&r[s+y]==r[s+y-q];++y);if(y>B){if(B=y,k=q,y>Q)break;for(var J=Math.min(q,y-2),cr=0\
,c=0;c<J;++c){var rr=s-q+c&32767,Tr=g[rr],pr=rr-Tr&32767;pr>cr&&(cr=pr,I=rr)}}}T=I,I=g[T],q+=T-I&32767}if(k){C[z++]=268435456|ar[B]<<18|mr[k];var gr=ar[B]&31,yr\
=mr[k]&31;u+=ur[gr]+lr[yr],++U[257+gr],++D[yr],W=s+B,++x}else C[z++]=r[s],++U[r[s]]}}for(s=Math.max(s,W);s<f;++s)C[z++]=r[s],++U[r[s]];o=zr(r,v,p,C,U,D,u,z,A,s-\
A,o),p||(a.r=o&7|v[o/8|0]<<3,o-=7,a.h=N,a.p=g,a.i=s,a.w=W)}else{for(var s=a.w||0;s<f+p;s+=65535){var tr=s+65535;tr>=f&&(v[o/8|0]=p,tr=f),o=Fr(v,o+1,r.subarray(s\
,tr))}a.i=f}return Hr(l,0,e+Ur(o)+i)},Vr=(function(){for(var r=new Int32Array(256),t=0;t<256;++t){for(var n=t,e=9;--e;)n=(n&1&&-306674912)^n>>>1;r[t]=n}return r\
})(),Yr=function(){var r=-1;return{p:function(t){for(var n=r,e=0;e<t.length;++e)n=Vr[n&255^t[e]]^n>>>8;r=n},d:function(){return~r}}};var Jr=function(r,t,n,e,i){\
if(!i&&(i={l:1},t.dictionary)){var a=t.dictionary.subarray(-32768),f=new Z(a.length+r.length);f.set(a),f.set(r,a.length),r=f,i.w=a.length}return Wr(r,t.level==n\
ull?6:t.level,t.mem==null?i.l?Math.ceil(Math.max(8,Math.min(13,Math.log(r.length)))*1.5):20:12+t.mem,n,e,i)};var fr=function(r,t,n){for(;n;++t)r[t]=n,n>>>=8},Kr\
=function(r,t){var n=t.filename;if(r[0]=31,r[1]=139,r[2]=8,r[8]=t.level<2?4:t.level==9?2:0,r[9]=3,t.mtime!=0&&fr(r,4,Math.floor(new Date(t.mtime||Date.now())/1e\
3)),n){r[3]=8;for(var e=0;e<=n.length;++e)r[e+10]=n.charCodeAt(e)}};var Qr=function(r){return 10+(r.filename?r.filename.length+1:0)};function Dr(r,t){t||(t={});\
var n=Yr(),e=r.length;n.p(r);var i=Jr(r,t,Qr(t),8),a=i.length;return Kr(i,t),fr(i,a-8,n.d()),fr(i,a-4,e),i}var Xr=typeof TextDecoder<"u"&&new TextDecoder,$r=0;t\
ry{Xr.decode(Cr,{stream:!0}),$r=1}catch{}vr.parentPort?.on("message",({id:r,bytes:t,options:n})=>{let e=Dr(t,n);vr.parentPort?.postMessage({id:r,member:e},[e.bu\
ffer])});var jr=new URL("file:///worker");
`;function createGzipPool(size,options3){let threads=[],idle=[],queue=[],running=new Map,lastId=0,closed=!1,rejectAll=error62=>{for(let job of[...running.values(),
...queue.splice(0)])job.reject(error62);running.clear()},start=()=>{let thread=new import_node_worker_threads.Worker(gzip_worker_default,{eval:typeof gzip_worker_default==
"string",resourceLimits:{maxYoungGenerationSizeMb:2}});return thread.on("message",({id:id2,member})=>{running.get(id2)?.resolve(member),running.delete(id2),idle.
push(thread),dispatch()}),thread.on("error",rejectAll),threads.push(thread),thread},dispatch=()=>{for(;queue.length>0;){let thread=idle.pop()??(threads.length<size?
start():void 0),job=thread&&queue.shift();if(!job)return;lastId+=1,running.set(lastId,job);let task={id:lastId,bytes:job.bytes,options:options3};thread.postMessage(
task,transferable(job.bytes))}};return{compress:bytes=>new Promise((resolve11,reject2)=>{queue.push({bytes,resolve:resolve11,reject:reject2}),closed?rejectAll(givenUp()):
dispatch()}),close:async()=>{closed=!0,await Promise.all(threads.map(thread=>thread.terminate())),rejectAll(givenUp())}}}function transferable({buffer,byteLength}){
return buffer instanceof ArrayBuffer&&buffer.byteLength===byteLength?[buffer]:[]}function givenUp(){return new Error("The compression was given up")}var gzipOptions={level:4,mem:4,mtime:0},gzipName="fflate-0.8.3-level-4-mem-4",mostThreads=4;async function*gzipMembers(host,chunks){let threads=Math.min(Math.max(
host.cpus,1),mostThreads),pool=createGzipPool(threads,gzipOptions),cache=createChunkCache((0,import_node_path25.join)(host.cacheDir,"chunks",gzipName),host.log),
memberOf2=async chunk=>{let key=(0,import_node_crypto11.createHash)("sha256").update(chunk).digest("hex"),kept2=await cache.get(key);if(kept2)return kept2;let member=await pool.
compress(chunk);return await cache.put(key,member),member},inFlight=[];try{for await(let chunk of chunks){let member=memberOf2(chunk);member.catch(()=>{}),inFlight.
push(member);let first=inFlight.length>threads+1?inFlight.shift():void 0;first&&(yield await first)}for(let member of inFlight)yield await member}finally{await pool.
close(),await Promise.allSettled(inFlight)}}var import_node_buffer=require("node:buffer"),import_node_fs14=require("node:fs"),import_node_path26=require("node:path");var mebibyte=2**20,slash=Buffer.from("/"),largePiece=128*1024;async function*tarChunks(rootfs,xattrs,options3){let group=[],grouped=0,takeGroup=()=>{let bytes=Buffer.
concat(group,grouped);return group=[],grouped=0,bytes};for await(let piece of tarArchive(entriesOf2(rootfs,xattrs,options3))){let large=piece.length>=largePiece;
(grouped>=mebibyte||large&&grouped>0)&&(yield takeGroup()),large?yield piece:(group.push(piece),grouped+=piece.length)}yield takeGroup()}function*entriesOf2(rootfs,xattrs,options3){
let firstNames=new Map;for(let path4 of walk(rootfs,"",options3)){let stats=(0,import_node_fs14.lstatSync)((0,import_node_path26.join)(rootfs,path4)),entry=toEntry(
rootfs,path4,stats,xattrs.get(path4),options3);if(entry!==void 0){if(entry.type==="file"&&stats.nlink>1){let inode=inodeOf((0,import_node_path26.join)(rootfs,path4)),
first=firstNames.get(inode);if(first!==void 0){let{xattrs:_xattrs,content:_content,...bare}=entry;yield{...bare,type:"link",size:0,linkname:first};continue}firstNames.
set(inode,path4)}yield entry}}}function*walk(rootfs,folder3,options3){let keyed=(0,import_node_fs14.readdirSync)((0,import_node_path26.join)(rootfs,folder3),{encoding:"\
buffer",withFileTypes:!0}).map(entry=>({name:entry.name,key:entry.isDirectory()?Buffer.concat([entry.name,slash]):entry.name}));for(let{name,key}of keyed.sort((a,b)=>Buffer.
compare(a.key,b.key))){(0,import_node_buffer.isUtf8)(name)||fail("install",`Name is not UTF-8: ${(0,import_node_path26.join)("/",folder3,escaped(name))}`,{hint:"\
Tar archives for images hold UTF-8 names only; rename or remove the file in the recipe."});let path4=(0,import_node_path26.join)(folder3,name.toString());options3.
exclude?.(path4)||(name.toString().startsWith(".wh.")&&fail("install",`Name would delete a file when the image is unpacked: /${path4}`,{hint:'OCI layers reserve\
 names that start with ".wh."; rename or remove the file in the recipe.'}),yield path4,key!==name&&(yield*walk(rootfs,path4,options3)))}}function toEntry(rootfs,path4,stats,xattrs,{
epoch,devices=!1}){let common2={name:path4,mode:stats.mode,uid:stats.uid,gid:stats.gid,size:0,mtime:Math.min(Math.max(Math.floor(stats.mtimeMs/1e3),0),epoch),...xattrs===
void 0?{}:{xattrs}};if(stats.isFile()){let{size}=stats;return{...common2,type:"file",size,content:readPieces((0,import_node_path26.join)(rootfs,path4),size)}}if(stats.
isDirectory())return{...common2,type:"directory",name:`${path4}/`};if(stats.isSymbolicLink())return{...common2,type:"symlink",linkname:linkTarget(rootfs,path4)};
if(stats.isFIFO())return{...common2,type:"fifo"};if(stats.isSocket())return;devices||fail("install",`Device node in the root: /${path4}`,{hint:"Containers get t\
heir devices from the engine; remove the node in the recipe."});let type=stats.isBlockDevice()?"block-device":"character-device";return{...common2,type,device:deviceOf(
stats.rdev)}}function linkTarget(rootfs,path4){let target2=(0,import_node_fs14.readlinkSync)((0,import_node_path26.join)(rootfs,path4),{encoding:"buffer"});return(0,import_node_buffer.isUtf8)(
target2)?target2.toString():fail("install",`Target of the symbolic link /${path4} is not UTF-8: ${escaped(target2)}`)}function deviceOf(rdev){let bits=BigInt(rdev);
return{major:Number(bits>>8n&0xfffn|bits>>32n&~0xfffn),minor:Number(bits&0xffn|bits>>12n&~0xffn&0xffffffffn)}}function inodeOf(path4){let{dev,ino}=(0,import_node_fs14.lstatSync)(
path4,{bigint:!0});return`${dev}:${ino}`}function*readPieces(path4,size){let file5=(0,import_node_fs14.openSync)(path4,import_node_fs14.constants.O_RDONLY|import_node_fs14.constants.
O_NOFOLLOW);try{for(let offset=0;offset<size;offset+=mebibyte){let wanted2=Math.min(mebibyte,size-offset),piece=Buffer.allocUnsafe(wanted2),read=0;for(;read<wanted2;){
let count=(0,import_node_fs14.readSync)(file5,piece,read,wanted2-read,offset+read);count===0&&fail("internal",`File shrank while it was packed: ${path4}`),read+=
count}yield piece}}finally{(0,import_node_fs14.closeSync)(file5)}}function escaped(name){return name.toString("latin1").replace(/[^\x20-\x5b\x5d-\x7e]/g,char=>`\
\\x${char.charCodeAt(0).toString(16).padStart(2,"0")}`)}var kept=/^(?:security\.capability|system\.posix_acl_(?:access|default)|user\..+)$/;async function readXattrs(host,rootfs){let root=rootfs.replace(/\/+$/,""),argv=[
"getfattr","--recursive","--physical","--no-dereference","--absolute-names"],{stdout}=await host.exec.run([...argv,"--dump","--match=-","--encoding=hex","--",`${root}\
/`]);return parseXattrs(stdout,root)}function parseXattrs(dump,root){let all=new Map;for(let paragraph of dump.split(`

`)){let[head="",...lines3]=paragraph.split(`
`),attributes=new Map;for(let line of lines3){let equals=line.indexOf("="),name=unescape2(line.slice(0,equals));kept.test(name)&&attributes.set(name,Buffer.from(
line.slice(equals+1+2),"hex"))}let path4=unescape2(head.slice(8)).slice(root.length).replace(/^\/+/,"");attributes.size>0&&all.set(path4,attributes)}return all}
function unescape2(text3){if(!text3.includes("\\"))return text3;let plain2=Buffer.from(text3).toString("latin1").replace(/\\([0-7]{3})/g,(_,octal)=>String.fromCharCode(
parseInt(octal,8)));return Buffer.from(plain2,"latin1").toString()}async function packLayer(host,rootfs,options3){let xattrs=await readXattrs(host,rootfs),tar=(0,import_node_crypto12.createHash)("sha256"),tarSize=0;async function*chunks(){
for await(let chunk of tarChunks(rootfs,xattrs,options3))tar.update(chunk),tarSize+=chunk.length,yield chunk}await(0,import_promises28.mkdir)(options3.blobs,{recursive:!0});
let aside=(0,import_node_path27.join)(options3.blobs,`.layer-${(0,import_node_crypto12.randomBytes)(6).toString("hex")}`);try{let{digest:digest3,size}=await writers[options3.
compression](host,chunks(),aside);return await(0,import_promises28.rename)(aside,(0,import_node_path27.join)(options3.blobs,hexOf(digest3))),{descriptor:{mediaType:mediaTypes.
layer[options3.compression],digest:digest3,size},diffId:`sha256:${tar.digest("hex")}`,tarSize}}catch(error62){throw await(0,import_promises28.rm)(aside,{force:!0}),
error62}}var writers={none:(_host,chunks,path4)=>writeAll(chunks,path4),gzip:(host,chunks,path4)=>writeAll(gzipMembers(host,chunks),path4),zstd:async(host,chunks,path4)=>{
await host.exec.feed(["zstd","-3","--single-thread","--quiet","--force","-o",path4],stdin=>(0,import_promises29.pipeline)(chunks,stdin));let hash3=(0,import_node_crypto12.createHash)(
"sha256");return await(0,import_promises29.pipeline)((0,import_node_fs15.createReadStream)(path4),hash3),{digest:`sha256:${hash3.digest("hex")}`,size:(await(0,import_promises28.stat)(
path4)).size}}};async function writeAll(pieces,path4){let hash3=(0,import_node_crypto12.createHash)("sha256"),size=0,file5=await(0,import_promises28.open)(path4,
"w",420);try{for await(let piece of pieces)hash3.update(piece),size+=piece.length,await file5.writeFile(piece)}finally{await file5.close()}return{digest:`sha256\
:${hash3.digest("hex")}`,size}}async function buildPlatform(locked,fetched,tools2,layout,request3,manager,host){let{target:target2,lock}=locked,timings={resolve:locked.took,fetch:fetched.took},
timed=async(stage,title,body)=>{let started=performance.now();return host.log.step(title,body).finally(()=>timings[stage]=performance.now()-started)},platform2=formatPlatform(
target2.platform),machine2=platformOfNode(process.arch),paths=lock.packages.map(entry=>fetched.files.get(entry.sha256)?.path??""),root=await host.room(`root-${platformSlug(
target2.platform)}`,await rootSize(lock,fetched.files)),dates=await Promise.all(lock.packages.map((entry,at)=>manager.date(paths[at]??"",entry))),epoch=Math.max(
...dates),notes=await timed("install",`Install ${String(lock.packages.length)} packages for ${platform2}`,()=>manager.install({target:target2,lock,files:fetched.
files,root,epoch,machine:machine2,tools:tools2,emulation:request3.emulation},host));await timed("tweak","Adjust the root",()=>adjust(target2,locked,manager,root,
epoch,host)),checkMachine(root,target2);let layer=await timed("pack",`Pack the layer (${request3.compression})`,()=>packLayer(host,root,{epoch,compression:request3.
compression,blobs:blobsOf(layout)})),identity2=fingerprint(target2,lock),provenance={epoch,version:lock.detected.point??"",source:sourceOf(host.env),recipeDigest:target2.
recipeDigest,insecure:target2.repositories.some(({insecure})=>insecure)},labels=imageAnnotations(target2,provenance,identity2),createdBy=`base-image build ${[`${target2.
recipe}:${target2.release}`,target2.variant].filter(Boolean).join("-")}`,image3=createImage({platform:target2.platform,layer,settings:target2.image,labels,annotations:labels,
epoch,createdBy}),trial=request3.test?await timed("test","Test the image",()=>tryImage(image3,layout,root,target2,request3.output,host)):void 0;return await(0,import_promises30.rm)(
root,{recursive:!0,force:!0}),{target:target2,image:image3,provenance,result:{platform:platform2,lock,fingerprint:identity2,epoch,manifest:image3.manifest.descriptor.
digest,config:image3.config.descriptor.digest,diffId:layer.diffId,layerSize:layer.descriptor.size,tarSize:layer.tarSize,testedWith:trial?.with??"",tests:trial?.
tests??[],timings,fetched:fetched.fetched,cached:fetched.cached,notes:[...trustNotes(target2),...notes,...trial?[]:["The image was not tested"]]}}}async function adjust(target2,{
lock},manager,root,epoch,host){let rootfs=openRootfs(root);customise(rootfs,target2,epoch),await runCommands(root,target2.run,epoch,host);let packages2=new Map(
lock.packages.map(({name,version:version2})=>[name,version2]));applyTweaks({root:rootfs,target:target2,packages:packages2,epoch},host.log),removeResidue(rootfs,
manager.residue)}function checkMachine(root,{platform:platform2}){let wrong=elfMismatches(root,platform2);if(wrong.length===0)return;let examples=wrong.slice(0,
5).map(({path:path4})=>path4).join(", ");fail("install",`${String(wrong.length)} programs are not built for ${formatPlatform(platform2)}: ${examples}`,{hint:"Lo\
ok at the files and commands that the recipe adds."})}async function tryImage(image3,layout,root,target2,output2,host){let engine2=await findEngine(host);if(engine2){
let reference=trialReference(target2,image3);await engine2.load(layout,image3,[reference]);let trial2=await tryInEngine(engine2,reference,target2,host);if(trial2)
return report(trial2,host,`Start it for a look: ${engine2.name} run --rm -it ${reference} sh`),await engine2.remove(reference),trial2;await engine2.remove(reference)}
let trial=await tryInSandbox(root,target2,host),kept2=`${output2}-failed`;return trial.tests.some(({passed})=>!passed)&&(await(0,import_promises30.rm)(kept2,{recursive:!0,
force:!0}),await(0,import_promises30.mkdir)((0,import_node_path28.dirname)(kept2),{recursive:!0}),await host.exec.run(["mv","--no-target-directory",root,kept2])),
report(trial,host,`Enter it for a look: sudo chroot ${kept2} sh`),trial}function report({with:place2,tests:tests2},host,hint){let failed=tests2.filter(({passed})=>!passed);
if(failed.length===0){host.log.info(`${String(tests2.length)} tests passed in ${place2}, echo success first`);return}let lines3=failed.map(({name,detail})=>`${name}\
: ${detail}`);throw new BaseImageError("test",`${String(failed.length)} of ${String(tests2.length)} tests failed in ${place2}:
${lines3.join(`
`)}`,{hint})}function sourceOf(env){let{GITHUB_SERVER_URL:server,GITHUB_REPOSITORY:repository3}=env;return server!==void 0&&repository3!==void 0?`${server}/${repository3}`:
""}var import_node_fs16=require("node:fs"),import_promises31=require("node:fs/promises"),import_node_path29=require("node:path"),import_promises32=require("node:stream/promises");function dockerfile({config:config2},rootfs){let{Env,Entrypoint,Cmd,User,WorkingDir,Labels={}}=config2;return`${["FROM scratch",`ADD ${rootfs} /`,...Env.map(line=>{
let equals=line.indexOf("=");return`ENV ${line.slice(0,equals)}=${quoted(line.slice(equals+1))}`}),...Object.entries(Labels).sort(([a],[b])=>a<b?-1:1).map(([key,
value])=>`LABEL ${quoted(key)}=${quoted(value)}`),...WorkingDir===void 0?[]:[`WORKDIR ${quoted(WorkingDir)}`],...User===void 0?[]:[`USER ${quoted(User)}`],...Entrypoint===
void 0?[]:[`ENTRYPOINT ${JSON.stringify(Entrypoint)}`],...Cmd===void 0?[]:[`CMD ${JSON.stringify(Cmd)}`]].join(`
`)}
`}function quoted(value){return/[\r\n]/.test(value)&&fail("publish",`A Dockerfile cannot hold a value with a line break: ${JSON.stringify(value)}`,{hint:"Leave \
the Dockerfile out of the formats, or the line break out of the recipe."}),`"${value.replace(/[\\"$]/g,"\\$&")}"`}var xz={program:"xz",package:"xz-utils",why:"to write rootfs.tar.xz"},zstd={program:"zstd",package:"zstd",why:"to compress with zstd"};function exportTools({formats,
compression}){return[...formats.some(format=>format==="rootfs.tar.xz"||format==="Dockerfile")?[xz]:[],...formats.includes("rootfs.tar.zst")||compression==="zstd"?
[zstd]:[]]}async function exportRootfs(host,dir,{layer},format,path4){let blob=blobPath(dir,layer.descriptor.digest),aside=`${path4}.new`,write2=writers2[format];
try{await readTar(host,blob,layer.descriptor.mediaType,tar=>write2(host,tar,aside)),await(0,import_promises31.rename)(aside,path4)}finally{await(0,import_promises31.rm)(
aside,{force:!0})}}async function writeExports(host,dir,image3,{formats,references,folder:folder3}){let asked=new Set(formats);asked.has("Dockerfile")&&asked.add(
"rootfs.tar.xz"),await(0,import_promises31.mkdir)(folder3,{recursive:!0});let write2=async format=>{let name=format==="docker-archive"?"docker-archive.tar":format,
path4=(0,import_node_path29.join)(folder3,name);return format==="Dockerfile"?await(0,import_promises31.writeFile)(path4,dockerfile(image3.config.value,"rootfs.t\
ar.xz")):format==="docker-archive"?await exportArchive(host,dir,image3,references,path4):await exportRootfs(host,dir,image3,format,path4),name};return Promise.all(
exportFormats.filter(known=>asked.has(known)).map(write2))}async function exportArchive(host,dir,image3,references,path4){let aside=`${path4}.new`,out=(0,import_node_fs16.createWriteStream)(
aside);try{await writeDockerArchive(host,dir,image3,references,out),out.end(),await(0,import_promises32.finished)(out),await(0,import_promises31.rename)(aside,path4)}finally{
out.destroy(),await(0,import_promises31.rm)(aside,{force:!0})}}var writeTar=(_host,tar,path4)=>(0,import_promises32.pipeline)(tar,(0,import_node_fs16.createWriteStream)(
path4)),writers2={"rootfs.tar":writeTar,"rootfs.tar.xz":async(host,tar,path4)=>{await writeTar(host,tar,path4),await host.exec.run(["xz","-6","--threads=1","--q\
uiet","--force","--suffix=.xz",path4]),await(0,import_promises31.rename)(`${path4}.xz`,path4)},"rootfs.tar.zst":async(host,tar,path4)=>{let argv=["zstd","-9","-\
-single-thread","--quiet","--force","-o",path4];await host.exec.feed(argv,stdin=>(0,import_promises32.pipeline)(tar,stdin))}};var import_node_path30=require("node:path");function packageUrl(purl){let path4=[purl.type,...purl.namespace?[encode3(purl.namespace)]:[],encode3(purl.name)].join("/"),qualifiers=Object.entries(purl.qualifiers).
filter(([,value])=>value!=="").sort(([a],[b])=>a<b?-1:1).map(([key,value])=>`${key}=${encode3(value)}`).join("&");return`pkg:${path4}@${encode3(purl.version)}${qualifiers===
""?"":`?${qualifiers}`}`}function encode3(text3){return encodeURIComponent(text3).replace(/[!'()*]/g,character=>`%${character.charCodeAt(0).toString(16).toUpperCase()}`).
replaceAll("%3A",":")}var unknown2="NOASSERTION",document="SPDXRef-DOCUMENT",image2="SPDXRef-Image";function spdxJson(target2,result){let{lock,epoch,fingerprint:fingerprint2,manifest}=result,
name=[target2.recipe,target2.release,target2.variant,platformSlug(target2.platform)].filter(Boolean).join("-"),identity2=`${hexOf(fingerprint2)}-${hexOf(manifest).
slice(0,12)}`,packages2=lock.packages.map(entry=>spdxPackage(entry,target2,lock.detected));return prettyJson({spdxVersion:"SPDX-2.3",dataLicense:"CC0-1.0",SPDXID:document,
name,documentNamespace:`https://spdx.org/spdxdocs/${encodeURIComponent(name)}-${identity2}`,creationInfo:{created:toTimestamp(epoch),creators:["Tool: base-image"]},
packages:[spdxImage(target2,result),...packages2],relationships:[{spdxElementId:document,relationshipType:"DESCRIBES",relatedSpdxElement:image2},...packages2.map(
({SPDXID})=>({spdxElementId:image2,relationshipType:"CONTAINS",relatedSpdxElement:SPDXID}))]})}function spdxImage({recipe,release:release2,platform:platform2,licences},{
manifest,lock}){let purl=packageUrl({type:"oci",name:recipe,version:manifest,qualifiers:{arch:platform2.architecture}});return{SPDXID:image2,name:recipe,versionInfo:lock.
detected.point??release2,primaryPackagePurpose:"CONTAINER",downloadLocation:unknown2,filesAnalyzed:!1,licenseConcluded:unknown2,licenseDeclared:licences||unknown2,
copyrightText:unknown2,checksums:[{algorithm:"SHA256",checksumValue:hexOf(manifest)}],externalRefs:[purlReference(purl)]}}function spdxPackage(entry,target2,detected){
let{name,version:version2,architecture,sha256:sha2562,source:source2,path:path4,licence}=entry,repository3=target2.repositories.find(one=>one.name===entry.repository.
name),mirror2=repository3?.mirrors[0],purl=packageUrl({type:"deb",namespace:vendorOf(repository3,target2),name,version:version2,qualifiers:{arch:architecture,distro:distroOf(
target2,detected),upstream:upstreamOf(entry)}});return{SPDXID:`SPDXRef-${name.replace(/[^A-Za-z0-9.-]/g,"-")}-${sha2562.slice(0,12)}`,name,versionInfo:version2,
packageFileName:(0,import_node_path30.basename)(path4),supplier:repository3?.origin?`Organization: ${repository3.origin}`:unknown2,sourceInfo:`built from source\
 package ${source2.name} ${source2.version}`,downloadLocation:mirror2===void 0?unknown2:`${mirror2}/${path4}`,filesAnalyzed:!1,licenseConcluded:unknown2,licenseDeclared:licence??
unknown2,copyrightText:unknown2,checksums:[{algorithm:"SHA256",checksumValue:sha2562}],externalRefs:[purlReference(purl)]}}function vendorOf(repository3,{repositories,
recipe}){return(repository3?.origin||repositories[0]?.origin||recipe).toLowerCase()}function distroOf(target2,detected){let version2=detected.version??(target2.
version||target2.codename);return`${vendorOf(void 0,target2)}-${version2}`}function upstreamOf({name,version:version2,source:source2}){return source2.version!==
version2?`${source2.name}@${source2.version}`:source2.name===name?"":source2.name}function purlReference(purl){return{referenceCategory:"PACKAGE-MANAGER",referenceType:"\
purl",referenceLocator:purl}}var tools=[{program:"unshare",package:"util-linux",why:"to run programs in namespaces of their own"},{program:"mount",package:"mount",why:"to run programs in na\
mespaces of their own"},{program:"getfattr",package:"attr",why:"to read file capabilities"}];async function build(request3,host){let targets2=await planTargets(
request3),[first]=targets2,manager=packageManagers[first.manager],output2=(0,import_node_path31.resolve)(request3.output??(0,import_node_path31.join)("build",folderName(
first)));await mustTakeResults(output2),await ensureTools([...tools,...manager.tools,...exportTools(request3)],host);let engine2=request3.load?await engineToLoad(
host):void 0,stage=(0,import_node_path31.join)(host.workDir,"results"),layout=(0,import_node_path31.join)(stage,"image");await(0,import_promises33.mkdir)(stage,
{recursive:!0});let toolsOf=toolsRoots(manager,host),buildOne=async target2=>{let name=`${folderName(target2)} for ${formatPlatform(target2.platform)}`,locked=await host.
log.step(`Resolve ${name}`,()=>lockTarget(target2,request3.locked,manager,host)),fetched=await host.log.step(`Fetch ${String(locked.lock.packages.length)} packa\
ges`,()=>fetchLocked(locked,request3.locked!==void 0,manager,host)),platform2=await buildPlatform(locked,fetched,()=>toolsOf(locked.toolsLock,fetched.files),layout,
{...request3,output:output2},manager,host);return await writeLock((0,import_node_path31.join)(stage,"lock"),target2,locked.lock),platform2},{done:built,failed}=await sideBySide(
targets2,request3.keepGoing,buildOne,host),{tags,references}=nameImage(request3,built,host),images=built.map(({image:image3})=>image3),index=createIndex(images,
indexAnnotations(images.map(annotationsOf)));await writeLayout(layout,index,tags);let exports2=[];for(let image3 of request3.formats.length>0?index.images:[]){let own2=built.
length===1?"":platformSlug(image3.platform),folder3=(0,import_node_path31.join)(stage,own2),names3=await writeExports(host,layout,image3,{formats:request3.formats,
references,folder:folder3});exports2.push(...own2===""?names3:[own2])}let former=await readLayout((0,import_node_path31.join)(output2,"image")).catch(()=>{}),result={
recipe:first.recipe,release:first.release,variant:first.variant,output:output2,index:index.index.descriptor.digest,tags,references,loaded:engine2&&await load(built,
references,layout,engine2),changed:former?.index.descriptor.digest!==index.index.descriptor.digest,platforms:built.map(platform2=>platform2.result),failed,exports:exports2};
await(0,import_promises33.writeFile)((0,import_node_path31.join)(stage,"build.json"),prettyJson(result)),await(0,import_promises33.writeFile)((0,import_node_path31.join)(
stage,"report.html"),reportHtml(result)),await(0,import_promises33.mkdir)((0,import_node_path31.join)(stage,"sbom"));for(let{target:target2,result:platform2}of built){
let name=`${platformSlug(target2.platform)}.spdx.json`;await(0,import_promises33.writeFile)((0,import_node_path31.join)(stage,"sbom",name),spdxJson(target2,platform2))}
return await placeResults(stage,output2),result}async function sideBySide(targets2,keepGoing,buildOne,host){let slot=limit2(host.cpus),errors=new Map,done=(await Promise.
all(targets2.map(target2=>slot(async()=>{if(errors.size>0&&!keepGoing)return;let body=()=>buildOne(target2),title=formatPlatform(target2.platform);return(targets2.
length===1?body():host.log.step(title,body)).catch(error62=>{errors.set(target2,error62)})})))).filter(result=>result!==void 0),[first]=errors.values();if(errors.
size>0&&(!keepGoing||done.length===0))throw first;let failed=[...errors].map(([target2,error62])=>({platform:formatPlatform(target2.platform),reason:error62 instanceof
Error?error62.message:String(error62)}));for(let{platform:platform2,reason:reason2}of failed)host.log.warn(`${platform2} is left out of the index: ${reason2}`);
return{done,failed}}function nameImage(request3,built,host){let[first]=built;if(!first)return{tags:[],references:[]};let{target:target2,result}=first,epoch=Math.
max(...built.map(({provenance})=>provenance.epoch)),values={...result.lock.detected,recipe:target2.recipe,release:target2.release,codename:target2.codename,version:target2.
version||(result.lock.detected.version??""),variant:target2.variant,sha:host.env.GITHUB_SHA?.slice(0,7)??"",...dateValues(epoch)},{tags,dropped}=expandTags(request3.
tags.length>0?request3.tags:target2.tags,values);for(let{template:template2,reason:reason2}of dropped)host.log.info(`No tag from ${template2}: ${reason2}`);return{
tags,references:request3.images.flatMap(name=>tags.map(tag2=>`${name}:${tag2}`))}}async function engineToLoad(host){let engine2=await findEngine(host);return engine2||
fail("host","Neither Docker nor podman answers on this machine, so the image cannot be loaded",{hint:"Start one of them, or leave --load out: the image lies in \
the output folder as an OCI layout."})}async function load(built,references,layout,engine2){let native=built.find(({target:target3})=>samePlatform(target3.platform,
platformOfNode(process.arch)))??built[0];if(!native)return;let{target:target2,image:image3}=native,names3=references.length>0?references:[`${target2.recipe}:${[
target2.release,target2.variant].filter(Boolean).join("-")}`];return await engine2.load(layout,image3,names3),names3[0]}var import_node_path32=require("node:path");async function lockTargets(request3,host,{check:check3}){let targets2=await planTargets(request3),[first]=targets2,manager=packageManagers[first.manager];await ensureTools(
manager.tools,host);let folder3=(0,import_node_path32.resolve)(request3.output??(0,import_node_path32.join)("build",folderName(first),"lock")),locks=[],files=[],
lines3=[],changed2=!1;for(let target2 of targets2){let platform2=formatPlatform(target2.platform),former=check3?await readLock(target2,folder3):await readLock(target2,
folder3).catch(()=>{}),{lock}=await host.log.step(`Resolve ${folderName(target2)} for ${platform2}`,()=>lockTarget(target2,void 0,manager,host)),changes=former?
describeChanges(compareLocks(former,lock)):[];changed2||=former===void 0||lockDigest(former)!==lockDigest(lock),lines3.push(`${platform2}: ${former&&changes.length===
0?"unchanged":`${String(lock.packages.length)} packages`}`,...changes.map(line=>`  ${line}`)),locks.push(lock),check3||files.push(await writeLock(folder3,target2,
lock))}return{changed:changed2,lines:lines3,locks,files}}var import_promises34=require("node:fs/promises"),import_node_path33=require("node:path");async function examine(exec2,cacheDir){let tools2=Object.values(packageManagers).flatMap(manager=>manager.tools);return[{name:"node",state:"fine",detail:`${process.
version} on ${process.arch}`},await rootFinding(),...await Promise.all(tools2.map(tool=>toolFinding(exec2,tool))),await engineFinding(exec2,"docker",["info","--\
format","{{.ServerVersion}}"]),await engineFinding(exec2,"podman",["version","--format","{{.Client.Version}}"]),await cacheFinding(exec2,cacheDir),await mirrorFinding()]}
async function rootFinding(){let found=await privilege();return found==="root"?{name:"root",state:"fine",detail:"is root"}:found==="sudo"?{name:"root",state:"fi\
ne",detail:"through sudo, without a password"}:{name:"root",state:"missing",detail:"not root, and no passwordless sudo: run as root or allow it for this user"}}
async function toolFinding(exec2,tool){let path4=await exec2.which(tool.program);if(path4)return{name:tool.program,state:"fine",detail:path4};let install2=`apt-\
get install ${tool.package}`;return await exec2.which("apt-get")?{name:tool.program,state:"lacking",detail:`needed ${tool.why}; a build runs ${install2}`}:{name:tool.
program,state:"missing",detail:`needed ${tool.why}; on Debian and Ubuntu: ${install2}`}}async function engineFinding(exec2,name,args){let path4=await exec2.which(
name);if(!path4)return{name,state:"lacking",detail:"not installed; images are tested without it"};let{status,stdout,stderr}=await exec2.run([path4,...args],{okay:"\
any"});if(status===0&&stdout.trim()!=="")return{name,state:"fine",detail:stdout.trim()};let[reason2=""]=stderr.trim().split(`
`).slice(-1);return{name,state:"lacking",detail:`does not answer: ${reason2}`}}async function cacheFinding(exec2,cacheDir){try{await(0,import_promises34.mkdir)(
cacheDir,{recursive:!0});let{bavail,bsize}=await(0,import_promises34.statfs)(cacheDir),stores2=["packages","chunks"].map(name=>(0,import_node_path33.join)(cacheDir,
name)),{stdout}=await exec2.run(["du","--summarize","--bytes",...stores2],{okay:"any"}),used=stdout.split(`
`).reduce((sum,line)=>sum+Number.parseInt(line||"0",10),0);return{name:"cache",state:"fine",detail:`${cacheDir}: ${formatBytes(used)} used, ${formatBytes(bavail*
bsize)} free`}}catch(error62){let reason2=error62 instanceof Error?error62.message:String(error62);return{name:"cache",state:"missing",detail:`${cacheDir}: ${reason2}`}}}
async function mirrorFinding(){let mirrors=await hostMirrors();return{name:"mirrors",state:"fine",detail:mirrors.length>0?mirrors.join(" "):"none in this machin\
e's apt sources: the recipe's"}}var import_node_path34=require("node:path"),import_node_util2=require("node:util");function receipt(result,colour2,cwd){let paint=(style2,text3)=>colour2?(0,import_node_util2.styleText)(style2,text3,{validateStream:!1}):text3,title=[result.recipe,
result.release,result.variant].filter(Boolean).join(" "),rows=[["digest",`${result.index}${result.changed?"":" (unchanged)"}`],["tags",(result.references.length>
0?result.references:result.tags).join(" ")],["results",here(result.output,cwd)],["run",runLine(result,cwd)]],failures=result.failed.map(({platform:platform2,reason:reason2})=>`\
  ${paint("red",platform2)}  not built: ${reason2.split(`
`)[0]??""}`),platforms=result.platforms.flatMap(platform2=>[`  ${paint("bold",platform2.platform)}  ${facts(platform2)}`,`    ${paint("dim",stages2(platform2))}`,
...platform2.notes.map(note=>`    ${paint("dim",note)}`)]);return["",paint(["bold","green"],title),...platforms,...failures,...rows.map(([name,value])=>`  ${paint(
"dim",name.padEnd(8))} ${value}`),""].join(`
`)}function facts(platform2){let{lock,layerSize,tarSize,tests:tests2,testedWith}=platform2,passed=tests2.filter(test2=>test2.passed).length;return[`${lock.packages.
length} packages`,`${formatBytes(layerSize)} (${formatBytes(tarSize)} unpacked)`,testedWith?`${passed} of ${tests2.length} tests passed in ${testedWith}`:"not t\
ested"].join(" · ")}function stages2(platform2){return Object.entries(platform2.timings).map(([stage,time3])=>`${stage} ${formatSeconds(time3)}`).join(" · ")}
function runLine(result,cwd){let engine2=result.platforms.some(({testedWith})=>testedWith==="podman")?"podman":"docker";return result.loaded?`${engine2} run --r\
m -it ${result.loaded}`:`podman run --rm -it oci:${here(result.output,cwd)}/image:${result.tags[0]??""}`}function here(path4,cwd){let short=(0,import_node_path34.relative)(
cwd,path4);return short.startsWith("..")?path4:short}var changed=3,month=720*60*60;async function runVerb(command2,terminal){let{log,cacheDir,env}=terminal;switch(command2.verb){case"build":{let{request:request3}=command2,
session={log,cacheDir,env,output:request3.output},elevated=await becomeRoot(session);if(elevated!==void 0){process.exitCode=elevated;return}let result=await withHost(
session,host=>build(request3,host));return{text:receipt(result,terminal.colour,terminal.cwd),json:result,status:result.failed.length>0?1:0}}case"lock":{let{selection,
output:output2,check:check3}=command2,result=await withHost({log,cacheDir,env,output:output2},host=>lockTargets({...selection,...output2===void 0?{}:{output:output2}},
host,{check:check3}));return{text:lines2(result.lines),json:result,status:check3&&result.changed?changed:0}}case"plan":{let recipe=await loadRecipe(command2.selection.
recipe,options2()),targets2=plan(recipe,command2.selection,platformOfNode(process.arch));return{text:lines2(targets2.flatMap(planLines)),json:targets2,status:0,
answer:!0}}case"index":{let{folders,output:output2}=command2,result=await withHost({log,cacheDir,env,output:output2},host=>joinBuilds(folders,output2,host));return{
text:receipt(result,terminal.colour,terminal.cwd),json:result,status:0}}case"list":{let recipes=await listed2();return{text:lines2(recipes.flatMap(recipeLines)),
json:recipes,status:0,answer:!0}}case"doctor":{let findings=await examine(createExec(log,env),cacheDir),able=findings.every(finding=>finding.state!=="missing");
return{text:lines2(findings.map(findingLine)),json:findings,status:able?0:1,answer:!0}}case"prune":{let{maxAge,maxSize}=command2,limits2=maxAge===void 0&&maxSize===
void 0?{maxAge:month}:{...maxAge===void 0?{}:{maxAge},...maxSize===void 0?{}:{maxSize}},result=await prune(cacheDir,{...limits2,now:Date.now()/1e3}),text3=`Remo\
ved ${result.removed} entries (${formatBytes(result.freed)}), kept ${result.kept} (${formatBytes(result.size)})`;return{text:lines2([text3]),json:result,status:0}}case"\
help":{let text3=helpText(command2.about,command2.about?optionsOf(command2.about):[]);return{text:text3,json:text3,status:0,answer:!0}}case"version":{let version2=await programVersion();
return{text:lines2([version2]),json:version2,status:0,answer:!0}}}}function options2(){return{recipesDir:recipesFolder(),knownTweaks}}async function listed2(){let names3=await listRecipes(
recipesFolder());return(await Promise.all(names3.map(name=>loadRecipe(name,options2())))).map(({name,title,description,defaultRelease,releases,variants})=>({name,
title,description,defaultRelease,releases:releases.map(release2=>({name:release2.name,version:release2.version,codename:release2.codename,aliases:release2.aliases,
platforms:release2.platforms.map(formatPlatform)})),variants:variants.map(variant2=>variant2.name)}))}function recipeLines(recipe){let variants=recipe.variants.
filter(Boolean);return[`${recipe.name}  ${recipe.title}${variants.length>0?` (variants: ${variants.join(", ")})`:""}`,...recipe.releases.map(release2=>{let names3=[
release2.name,release2.version,...release2.aliases].filter(Boolean);return`  ${[...new Set(names3)].join(", ")}: ${release2.platforms.join(" ")}`})]}function planLines(target2){
let{packages:packages2,repositories}=target2;return[`${[target2.recipe,target2.release,target2.variant].filter(Boolean).join(" ")} ${formatPlatform(target2.platform)}`,
`  packages      ${[packages2.set,...packages2.include.map(name=>`+${name}`),...packages2.exclude.map(name=>`-${name}`)].join(" ")}`,...repositories.map(repository3=>{
let trust=repository3.insecure?" (insecure)":"";return`  repository    ${[repository3.mirrors[0]??"",repository3.suites.join(","),repository3.components.join(",")].
join(" ")}${trust}`}),`  tags          ${target2.tags.join(" ")}`,`  tests         ${target2.tests.map(test2=>test2.name).join(", ")}`]}function findingLine({name,
state,detail}){return`${{fine:"✓",lacking:"-",missing:"✗"}[state]} ${name.padEnd(10)} ${detail}`}function lines2(texts){return texts.map(text3=>`${text3}
`).join("")}var import_node_async_hooks=require("node:async_hooks"),import_node_perf_hooks=require("node:perf_hooks"),import_node_util3=require("node:util");function createTerminalLog(options3){
let{colour:colour2,loudness}=options3,frames=new import_node_async_hooks.AsyncLocalStorage,paint=(style2,text3)=>colour2?(0,import_node_util3.styleText)(style2,
text3,{validateStream:!1}):text3,print=(frame,mark,text3)=>{let indent="  ".repeat(depthOf(frame)),rows=printable2(text3).split(`
`).join(`
${indent}  `);options3.write(`${indent}${mark} ${rows}
`)},announce=frame=>{frame===void 0||frame.announced||loudness==="quiet"||(announce(frame.parent),frame.announced=!0,print(frame.parent,paint("cyan","•"),frame.
title))},say=(mark,text3)=>{let frame=frames.getStore();announce(frame),print(frame,mark,text3)};return{async step(title,body){let frame={title,parent:frames.getStore(),
announced:!1},started=import_node_perf_hooks.performance.now(),finish=mark=>{announce(frame.parent),print(frame.parent,mark,`${title} ${paint("dim",secondsSince(
started))}`)};try{let value=await frames.run(frame,body);return loudness!=="quiet"&&finish(paint("green","✓")),value}catch(error62){throw finish(paint("red","\
✗")),error62}},info:message=>{loudness!=="quiet"&&say(paint("dim","·"),paint("dim",message))},warn:message=>{say(paint("yellow","!"),paint("yellow",message))},
debug:message=>{loudness==="debug"&&say(paint("dim","·"),paint("dim",message))}}}function printable2(text3){return(0,import_node_util3.stripVTControlCharacters)(text3).replace(/\r\n?/g,`
`).trimEnd()}function depthOf(frame){return frame===void 0?0:1+depthOf(frame.parent)}function secondsSince(started){return`${((import_node_perf_hooks.performance.
now()-started)/1e3).toFixed(1)} s`}async function main(argv,env){let colour2=process.stderr.isTTY&&!env.NO_COLOR,debug=argv.includes("--debug");try{let command2=parseCommandLine(argv);return await run3(
command2,colour2,env)}catch(error62){return explain3(error62,colour2,debug),error62 instanceof Interrupted?error62.status:exitStatus(error62)}}async function run3(command2,colour2,env){
let{loudness,json:json2}=command2,log=createTerminalLog({write:text3=>process.stderr.write(text3),colour:colour2,loudness}),cacheDir=command2.cacheDir??defaultCacheDir(
env),outcome2=await runVerb(command2,{log,cacheDir,env,cwd:process.cwd(),colour:colour2});return outcome2===void 0?Number(process.exitCode??0):(json2?process.stdout.
write(`${JSON.stringify(outcome2.json)}
`):outcome2.answer?process.stdout.write(outcome2.text):loudness!=="quiet"&&process.stderr.write(outcome2.text),outcome2.status)}function explain3(error62,colour2,debug){
let label=(style2,text3)=>colour2?(0,import_node_util4.styleText)([style2,"bold"],text3,{validateStream:!1}):text3,message=error62 instanceof Error?error62.message:
String(error62),hint=error62 instanceof BaseImageError?error62.hint:void 0,parts=[`${label("red","error:")} ${(0,import_node_util4.stripVTControlCharacters)(message)}`];
if(hint!==void 0&&parts.push(`${label("cyan","hint:")} ${hint}`),debug)for(let cause=error62;cause instanceof Error;cause=cause.cause)parts.push(cause.stack??String(
cause));process.stderr.write(`${parts.join(`
`)}
`)}process.stdout.on("error",error62=>{if(error62.code!=="EPIPE")throw error62});main(process.argv.slice(2),process.env).then(status=>process.exit(status));

@ The same as hello-amd64.s, which has the comments.

	.arch	armv7-a
	.eabi_attribute Tag_ABI_VFP_args, 1	@ as all of arm/v7; without it, the file claims soft float
	.globl	_start
_start:
	mov	r7, #4			@ write
	mov	r0, #1			@ standard output
	adr	r1, text
	mov	r2, #length
	svc	#0

	subs	r0, r0, r2
	movne	r0, #1
	mov	r7, #1			@ exit
	svc	#0

text:
	.incbin	"hello.txt"
	.ascii	"The file is a program for linux/arm/v7.\n"
	length = . - text

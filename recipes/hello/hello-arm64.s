// The same as hello-amd64.s, which has the comments.

	.globl	_start
_start:
	mov	x8, #64			// write
	mov	x0, #1			// standard output
	adr	x1, text
	mov	x2, #length
	svc	#0

	cmp	x0, x2
	cset	x0, ne
	mov	x8, #93			// exit
	svc	#0

text:
	.incbin	"hello.txt"
	.ascii	"The file is a program for linux/arm64.\n"
	length = . - text

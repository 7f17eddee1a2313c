# The same as hello-amd64.s, which has the comments.

	.abiversion 2			# what little-endian systems use; without it, the file claims none
	.globl	_start
_start:
	li	0, 4			# write
	li	3, 1			# standard output
	lis	4, text@ha
	addi	4, 4, text@l
	li	5, length
	sc				# an error is a positive number here, and the summary overflow bit

	mr	6, 3
	li	0, 1			# exit
	li	3, 1
	bso	1f
	cmpdi	6, length		# the kernel need not keep register 5
	bne	1f
	li	3, 0
1:	sc

text:
	.incbin	"hello.txt"
	.ascii	"The file is a program for linux/ppc64le.\n"
	length = . - text
